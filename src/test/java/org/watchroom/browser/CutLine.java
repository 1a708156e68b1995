package org.watchroom.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the product that can be cut and mended: while it is cut nobody answers at its end, workers of pages included. */
final class CutLine implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;

    private CutLine(int target, ServerSocket door) {
        this.target = target;
        this.door = door;
        port = door.getLocalPort();
        listen(door);
    }

    static CutLine to(String address) throws IOException {
        return new CutLine(URI.create(address).getPort(), new ServerSocket(0, 50, HERE));
    }

    /** Without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    void cut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void mend() throws IOException {
        door = new ServerSocket(port, 50, HERE);
        listen(door);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private void listen(ServerSocket here) {
        inBackground(() -> {
            while (true) {
                Socket caller = kept(here.accept());
                Socket product = kept(new Socket(HERE, target));
                inBackground(() -> pass(caller, product));
                inBackground(() -> pass(product, caller));
            }
        });
    }

    private Socket kept(Socket socket) {
        open.add(socket);
        return socket;
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.go();
            } catch (IOException | UncheckedIOException cut) {
                // that is what it is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void go() throws IOException;
    }
}
