/**
 * The occupational standard, the programmes that follow it, their cohorts, who is enrolled, and who attended.
 *
 * <p>Promises: a row of the standard keeps its key for ever; a cohort keeps the requirements that it began with; a roster
 * is shown before it is taken, and what was confirmed is what was shown, or nothing is taken; no seat is given twice, and
 * whoever waited longest gets the next; who left stays on record with the reason; nobody marks themself present but by the
 * code of the moment.
 */
package org.watchroom.programmes;
