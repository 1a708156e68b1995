/**
 * The occupational standard, the programmes that follow it, their cohorts and who is enrolled.
 *
 * <p>Promises: a row of the standard keeps its key for ever; a programme says what its certificate requires; a roster is
 * shown before it is taken, each faulty row with field and reason; what was confirmed is what was shown, or nothing is
 * taken; the same file twice changes nothing.
 */
package org.watchroom.programmes;
