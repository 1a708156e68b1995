/** What our documents share: the fonts that they embed. */
package org.watchroom.platform.pdf;
