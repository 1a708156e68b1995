/** Drill sheets for the desk, and the records that it signs. */
package org.watchroom.drills.rest;
