package org.watchroom.platform;

/**
 * One feature's share of the demo. It reads files under {@code db/demo} and hands them to the same imports that people
 * use.
 */
public interface DemoPart {

    /** Where this part stands in line; a part may rely on all with a smaller number. */
    int order();

    /** A short name, kept so that this part is loaded only once. */
    String name();

    /** Loads the part. Runs as the system; each use case that it calls has its own transaction. */
    void load();
}
