/** Pictures of courses, the reader's place and notes, and lessons kept while they are written. */
package org.watchroom.courses.rest;
