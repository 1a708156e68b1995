package org.watchroom.people;

import java.time.Instant;

/**
 * A device that is signed in.
 *
 * @param device such as {@code Chrome · Windows}, empty when unknown
 * @param network {@code LOOPBACK}, {@code PRIVATE}, half an address, or empty when unknown
 * @param seenAt when it last opened a page, to five minutes
 */
public record SessionFacts(long id, String device, String network, Instant beganAt, Instant seenAt) {}
