/** Drill records on paper. */
package org.watchroom.drills.pdf;
