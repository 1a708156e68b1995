package org.watchroom.launcher;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A log that cannot fill the disk: a few files of limited size. It remembers the last lines that tell of trouble. */
final class LogFile implements AutoCloseable {
    private static final int KEPT = 4;
    private static final int REMEMBERED = 8;
    private static final int WIDTH = 240;
    private static final Pattern TROUBLE = Pattern.compile(
            "SEVERE|\\bERROR\\b|\\[Error\\]|\\bError:|Exception|Caused by|OutOfMemory|Could not|Cannot|Can't");

    private static final String CAUSE = "Caused by: ";

    /** In a JSON line of the server: the first line of its message or of the stack trace. */
    private static final Pattern MESSAGE =
            Pattern.compile("\"(?:LogMessage|StackTrace)\":\"([^\"\\\\]*+(?:\\\\[^n][^\"\\\\]*+){0,40})");

    private final Path path;
    private final long limit;
    private final Deque<String> trouble = new ArrayDeque<>();
    private BufferedWriter out;
    private long size;

    LogFile(Path path) {
        this(path, 10L * 1024 * 1024);
    }

    LogFile(Path path, long limit) {
        this.path = path;
        this.limit = limit;
        try {
            open();
        } catch (IOException e) {
            throw new CannotStart("launcher.data.not-writable", path.getParent());
        }
    }

    Path path() {
        return path;
    }

    synchronized void write(String line) {
        if (TROUBLE.matcher(line).find()) {
            String gist = gist(line);
            trouble.remove(gist);
            trouble.addLast(gist);
            if (trouble.size() > REMEMBERED) {
                trouble.removeFirst();
            }
        }
        try {
            out.write(line);
            out.write('\n');
            out.flush();
            size += line.length() + 1;
            if (size > limit) {
                turn();
            }
        } catch (IOException e) {
            // a full disk must not stop the product from being read: the line is lost, the process goes on
        }
    }

    /** The last lines that tell of trouble, oldest first. */
    synchronized List<String> trouble() {
        return List.copyOf(trouble);
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person wants to read of a line: of a JSON line its message, of a stack trace the cause at its bottom. */
    static String gist(String line) {
        int cause = line.lastIndexOf(CAUSE);
        Matcher message = MESSAGE.matcher(line);
        String gist = line;
        if (cause >= 0) {
            gist = firstLine(line.substring(cause + CAUSE.length()));
        } else if (message.find()) {
            gist = message.group(1).replace("\\\"", "\"");
        }
        gist = gist.strip();
        return gist.length() > WIDTH ? gist.substring(0, WIDTH) + "…" : gist;
    }

    private static String firstLine(String json) {
        return json.split("\\\\n|\"", 2)[0];
    }

    private void open() throws IOException {
        out = Files.newBufferedWriter(
                path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(path);
    }

    private void turn() throws IOException {
        out.close();
        for (int i = KEPT - 1; i >= 1; i--) {
            Path older = i == 1 ? path : numbered(i - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        open();
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
