/** Drill sheets, the rule that scores them, and the signed records. */
package org.watchroom.drills.model;
