/** Pages of courses: the list, the contents, a lesson, and the import. */
package org.watchroom.courses.web;
