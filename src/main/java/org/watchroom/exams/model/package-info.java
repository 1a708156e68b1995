/** Blueprints, sittings, attempts, the journal of answers, and the rules of drawing and marking a paper. */
package org.watchroom.exams.model;
