/**
 * Mock examinations: blueprints, sittings, papers, saving, sealing and grading.
 *
 * <p>Promises: a paper is drawn in the weights of the standard or not at all, and is frozen at its start; an acknowledged
 * answer is in the journal, counts once and is never lost; a paper is sealed once, by submission or at its deadline by
 * the clock of the database; what comes later is kept apart and never graded; a grade is never edited, only followed by
 * another with its reason; nobody reaches another person's paper.
 */
package org.watchroom.exams;
