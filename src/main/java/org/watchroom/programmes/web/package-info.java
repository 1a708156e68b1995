/** Pages of programmes: cohorts, their trainees, and the import of rosters. */
package org.watchroom.programmes.web;
