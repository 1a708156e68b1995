/**
 * Practical drills: sheets, the grader's desk, and what was signed.
 *
 * <p>Promises: points and verdict are worked out here, never taken from a client; a ★ that was not done fails the drill
 * whatever the points; nobody grades themself; the same sheet arriving twice counts once; what was signed is never
 * edited, only followed by a further record that counts once a second person agrees; an appeal is answered by somebody who did
 * not grade. Rehearsals and exercises in filling in the logs never count as results.
 */
package org.watchroom.drills;
