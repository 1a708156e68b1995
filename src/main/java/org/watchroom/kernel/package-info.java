/**
 * Words that every feature speaks.
 *
 * <p>Who asks ({@link org.watchroom.kernel.CurrentUser}), what they may do ({@link org.watchroom.kernel.Permission}),
 * and what is refused ({@link org.watchroom.kernel.Refused}). Knows nothing of databases, pages or features.
 */
package org.watchroom.kernel;
