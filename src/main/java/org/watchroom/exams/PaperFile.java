package org.watchroom.exams;

/** @param mediaType image/png, image/jpeg or audio/wav */
public record PaperFile(byte[] content, String mediaType) {}
