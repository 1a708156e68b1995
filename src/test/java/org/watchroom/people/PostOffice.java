package org.watchroom.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A mail server that takes every letter and keeps what was said (RFC 5321, as much of it as one client needs). */
final class PostOffice implements AutoCloseable {

    private final ServerSocket door;
    private final BlockingQueue<String> letters = new LinkedBlockingQueue<>();

    private PostOffice(ServerSocket door) {
        this.door = door;
    }

    static PostOffice open() throws IOException {
        PostOffice office = new PostOffice(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        System.setProperty("watchroom.mail.host", "127.0.0.1");
        System.setProperty("watchroom.mail.port", String.valueOf(office.door.getLocalPort()));
        System.setProperty("watchroom.mail.from", "watchroom@example.org");
        System.setProperty("watchroom.mail.tls", "none");
        Thread clerk = new Thread(office::serve);
        clerk.setDaemon(true);
        clerk.start();
        return office;
    }

    String next() throws InterruptedException {
        return letters.poll(20, TimeUnit.SECONDS);
    }

    int waiting() {
        return letters.size();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = caller.getOutputStream();
        StringBuilder said = new StringBuilder();
        boolean inText = false;
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.append(line).append("\r\n");
            if (inText && !line.equals(".")) {
                continue;
            }
            boolean ends = inText;
            inText = line.equals("DATA");
            say(out, inText ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
            if (ends) {
                letters.add(said.toString());
            }
            if (line.equals("QUIT")) {
                return;
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
