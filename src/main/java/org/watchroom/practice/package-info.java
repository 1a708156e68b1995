/**
 * Practice: questions of the bank, chosen each day for one person, and what is known of what that person remembers.
 *
 * <p>Promises: an answer is kept at once and counts once, and no answer is ever changed; what a person will soon forget comes
 * first, and a mistake comes back until it was right on two days; the right answer is told only after one's own; how well
 * something is known is said with an interval, or not at all; nobody sees or changes another person's practice, but the instructors
 * of a cohort and administrators see how ready its trainees are.
 */
package org.watchroom.practice;
