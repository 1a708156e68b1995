package org.watchroom.exams;

/** A document to take along. */
public record PaperDocument(String fileName, byte[] pdf) {}
