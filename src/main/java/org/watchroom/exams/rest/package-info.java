/** Sitting an examination over a bad network: start, save, look, submit. */
package org.watchroom.exams.rest;
