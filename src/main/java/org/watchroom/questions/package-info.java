/**
 * The question bank.
 *
 * <p>Promises: papers draw only what a second person has looked over and somebody put in use; a version past its draft
 * never changes, a changed question gets a new version, so that a paper stays as it was sat; every question points to an item of the standard and carries its explanation and its basis; an import takes
 * exactly the good rows and says of each other one why it stayed out.
 */
package org.watchroom.questions;
