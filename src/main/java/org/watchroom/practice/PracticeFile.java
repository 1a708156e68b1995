package org.watchroom.practice;

/** A picture or a sound of a question. */
public record PracticeFile(byte[] content, String mediaType) {}
