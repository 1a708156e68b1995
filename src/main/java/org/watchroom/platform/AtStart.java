package org.watchroom.platform;

/** What a feature sees to at every start, after the migrations and the demo data. Runs as the system. */
public interface AtStart {

    void atStart();
}
