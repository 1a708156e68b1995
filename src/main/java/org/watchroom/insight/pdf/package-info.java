/** The figures of a cut on paper. */
package org.watchroom.insight.pdf;
