package org.watchroom.exams;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One browser's connection to the server, kept while both want it. Written for the benchmark: an ordinary client takes as
 * much of the two cores as the server that is measured.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    /** Sooner than a server closes what idles, so that no request meets a closing door. */
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private final URI server;
    private final Map<String, String> cookies = new TreeMap<>();
    private Socket socket;
    private InputStream in;
    private long usedAt;

    /** What came back; the body is read to its end. */
    record Reply(int status, String body) {}

    private record Head(int status, long length, boolean chunked, boolean closes) {}

    Wire(String server) {
        this.server = URI.create(server);
    }

    /** @param keep whether the connection is used again soon */
    Reply ask(String method, String path, String body, boolean keep) throws IOException {
        byte[] message = message(method, path, body, keep);
        if (socket != null && System.nanoTime() - usedAt > KEPT_NANOS) {
            close();
        }
        if (socket == null) {
            open();
        }
        try {
            socket.getOutputStream().write(message);
            Head answered = head();
            String text = new String(answered.chunked() ? chunks() : block(answered.length()), StandardCharsets.UTF_8);
            if (!keep || answered.closes()) {
                close();
            }
            usedAt = System.nanoTime();
            return new Reply(answered.status(), text);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Sends, waits for the first byte of the answer and hangs up: what was done is done, and nobody here knows. */
    void askAndHangUp(String method, String path, String body) throws IOException {
        close();
        open();
        try (Socket hungUp = socket) {
            hungUp.getOutputStream().write(message(method, path, body, false));
            in.read();
        } finally {
            socket = null;
        }
    }

    private byte[] message(String method, String path, String body, boolean keep) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nX-Watchroom: 1\r\nAccept: application/json\r\n");
        if (!keep) {
            head.append("Connection: close\r\n");
        }
        if (!cookies.isEmpty()) {
            head.append("Cookie: ");
            cookies.forEach(
                    (name, value) -> head.append(name).append('=').append(value).append("; "));
            head.setLength(head.length() - 2);
            head.append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        message.write(bytes);
        return message.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    private void open() throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Head head() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] field = line.split(":\\s*", 2);
            switch (field[0].toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(field[1]);
                case "transfer-encoding" -> chunked = field[1].equalsIgnoreCase("chunked");
                case "connection" -> closes = field[1].equalsIgnoreCase("close");
                case "set-cookie" -> {
                    String[] pair = field[1].split(";", 2)[0].split("=", 2);
                    cookies.put(pair[0], pair[1]);
                }
                default -> {
                    // of no use here
                }
            }
        }
        return new Head(status, length, chunked, closes);
    }

    private byte[] block(long length) throws IOException {
        byte[] block = in.readNBytes((int) length);
        if (block.length < length) {
            throw new EOFException("the answer was cut short");
        }
        return block;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.write(block(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
