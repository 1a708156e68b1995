/** Pictures of courses, and the reader's place. */
package org.watchroom.courses.rest;
