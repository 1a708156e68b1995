package org.watchroom.questions;

/** @param mediaType image/png, image/jpeg or audio/wav */
public record MediaContent(byte[] content, String mediaType) {}
