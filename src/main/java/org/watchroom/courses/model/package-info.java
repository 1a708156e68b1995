/** Courses and their versions, the package that they come in, how a lesson is drawn, and who has read what. */
package org.watchroom.courses.model;
