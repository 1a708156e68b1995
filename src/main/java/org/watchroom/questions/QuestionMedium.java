package org.watchroom.questions;

/**
 * A picture or a sound of a version of a question.
 *
 * @param kind PICTURE or SOUND
 * @param sha256 of the file, which names it
 * @param description for those who cannot see or hear it
 */
public record QuestionMedium(String kind, String sha256, String description) {}
