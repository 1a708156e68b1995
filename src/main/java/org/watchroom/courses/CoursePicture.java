package org.watchroom.courses;

/** A picture of a course, as it was imported. */
public record CoursePicture(String mediaType, byte[] content) {}
