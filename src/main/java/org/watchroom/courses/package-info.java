/**
 * Theory courses.
 *
 * <p>Promises: a course comes in as one package of text and pictures and is drawn without anything that could run; a
 * changed package becomes the next version, and what a person has read stays read; a trainee sees the courses of their
 * own programme and returns to where they stopped.
 */
package org.watchroom.courses;
