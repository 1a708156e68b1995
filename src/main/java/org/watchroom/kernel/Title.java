package org.watchroom.kernel;

/** What something is called, in both languages. */
public record Title(String zh, String en) {}
