/** Pages of drills: the instructor's day, the desk, sheets and records. */
package org.watchroom.drills.web;
