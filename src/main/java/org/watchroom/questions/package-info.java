/**
 * The question bank.
 *
 * <p>Promises: a version of a question never changes, a changed question gets a new version, so that a paper stays as it
 * was sat; every question points to an item of the standard and carries its explanation and its basis; an import takes
 * exactly the good rows and says of each other one why it stayed out.
 */
package org.watchroom.questions;
