package org.watchroom.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The whole product as one thing that can be started and closed: the data folder, the database unless another one was told,
 * the server. What was started first is closed last, also when the start is cut short.
 */
public final class Watchroom implements AutoCloseable {
    private final Parts parts;
    private final Settings settings;
    private final Path shelf;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;
    private DataFolder data;
    private Server server;

    /** @param shelf where the database's programs are unpacked; may be shared by several products */
    public Watchroom(Parts parts, Settings settings, Path shelf) {
        this.parts = parts;
        this.settings = settings;
        this.shelf = shelf;
    }

    /**
     * Takes the data folder, ends what a killed launcher left behind and sees that the port is free; refuses in no time what
     * would fail after a minute.
     */
    public Watchroom prepare() {
        return orClose(() -> {
            data = keep(DataFolder.open(settings.data()));
            Server.endLeftOver(data);
            Addresses.mustBeFree(settings.host(), settings.port());
        });
    }

    /** Returns when the product is ready for browsers, or refuses and leaves nothing running. */
    public Watchroom start() {
        return orClose(() -> {
            DatabaseAccess database = settings.database()
                    .orElseGet(() -> keep(EmbeddedDatabase.start(data, shelf)).access());
            server = keep(Server.start(parts, settings, data, database));
            server.awaitReady();
        });
    }

    public String url() {
        return settings.url();
    }

    /** Waits until the server ends, for whatever reason, and tells its exit code. */
    int awaitEnd() throws InterruptedException {
        return server.awaitEnd();
    }

    Server server() {
        return server;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closed) {
            close(part);
            throw new CannotStart("launcher.stopped");
        }
        started.push(part);
        return part;
    }

    private Watchroom orClose(Runnable step) {
        try {
            step.run();
            return this;
        } catch (CannotStart e) {
            close();
            throw e;
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + part, e);
        }
    }
}
