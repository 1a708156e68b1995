/** Cohorts, enrolments, timetables and attendance for other systems, and the calendar feed. */
package org.watchroom.programmes.rest;
