package org.watchroom.platform;

/** A mail that follows a deed. Fire it as an event: it leaves once the deed is committed, and not at all otherwise. */
public record Letter(String to, String subject, String text) {}
