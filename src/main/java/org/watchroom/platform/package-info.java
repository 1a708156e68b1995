/**
 * What makes the product run: configuration, the database and its migrations, the clock of the database, the permission
 * check, the action log and the mapping of refusals and faults. Knows no feature; a feature that the platform must ask
 * implements one of its small interfaces ({@link org.watchroom.platform.Accounts},
 * {@link org.watchroom.platform.DemoPart}).
 */
package org.watchroom.platform;
