/**
 * The files that questions come in and go out as. Every reader gives rows of the same shape as those of our own sheet, so
 * that the same checks follow; what a file has and the bank does not is a row that says why it stays out. Nothing here
 * knows the database or a page.
 */
package org.watchroom.questions.formats;
