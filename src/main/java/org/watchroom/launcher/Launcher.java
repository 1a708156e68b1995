package org.watchroom.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What {@code ./mvnw -Prun} starts. Ends with 0 when it was asked to stop, with 1 and one sentence when it could not start. */
public final class Launcher {
    private final PrintStream out;
    private volatile boolean stopping;

    private Launcher(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        // UTF-8 also where the locale is "C": what is said in Chinese should not arrive as question marks
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Launcher(out).run());
    }

    private int run() {
        try {
            Settings settings = Settings.read();
            Watchroom watchroom =
                    new Watchroom(Parts.ofBuild(), settings, settings.data().resolve("programs"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(watchroom), "stop"));
            watchroom.prepare();
            say("launcher.starting");
            watchroom.start();
            Banner.lines(settings).forEach(out::println);
            return untilItEnds(watchroom);
        } catch (CannotStart e) {
            return stopping ? 0 : refuse(e);
        }
    }

    private int untilItEnds(Watchroom watchroom) {
        try {
            int code = watchroom.awaitEnd();
            if (stopping) {
                return 0;
            }
            return refuse(new CannotStart(watchroom.server().trouble(), "launcher.server.ended", code));
        } catch (InterruptedException e) {
            return 0;
        }
    }

    private void stop(Watchroom watchroom) {
        boolean asked = !stopping;
        stopping = true;
        watchroom.close();
        if (asked) {
            say("launcher.stopped");
        }
    }

    private int refuse(CannotStart reason) {
        stopping = true;
        for (Locale language : Texts.LANGUAGES) {
            out.println(reason.sentence(language));
        }
        reason.details().forEach(line -> out.println("  | " + line));
        return 1;
    }

    private void say(String key) {
        for (Locale language : Texts.LANGUAGES) {
            out.println(Texts.in(language, key));
        }
    }
}
