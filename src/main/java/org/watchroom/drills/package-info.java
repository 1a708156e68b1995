/**
 * Practical drills: sheets, the grader's desk, and what was signed.
 *
 * <p>Promises: points and verdict are worked out here, never taken from a client; a ★ that was not done fails the drill
 * whatever the points; nobody grades themself; the same sheet arriving twice counts once; what was signed is never
 * edited, only followed by a further record.
 */
package org.watchroom.drills;
