/**
 * Starts the whole product on one machine with {@code ./mvnw -Prun}: the embedded database and the server as child
 * processes, in that order, and stops them in the opposite one.
 *
 * <p>Plain Java, left out of the WAR. {@link org.watchroom.launcher.Watchroom} is the product as a thing that can be
 * started and closed; browser stories use it too. {@link org.watchroom.launcher.EmbeddedDatabase} serves the
 * integration tests. What prevents a start is said as one plain sentence, a
 * {@link org.watchroom.launcher.CannotStart}.
 */
package org.watchroom.launcher;
