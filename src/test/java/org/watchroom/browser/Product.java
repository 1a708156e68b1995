package org.watchroom.browser;

import java.nio.file.Path;
import org.watchroom.launcher.Addresses;
import org.watchroom.launcher.Parts;
import org.watchroom.launcher.Settings;
import org.watchroom.launcher.Watchroom;

/** The packaged product as its users get it, with demo data, started once for all browser stories of a run. */
final class Product {

    private static Watchroom running;

    private Product() {}

    /** Its address, without a slash at the end. */
    static synchronized String url() {
        if (running == null) {
            running = start();
        }
        return running.url();
    }

    private static Watchroom start() {
        Path build = Path.of("target");
        Path data = build.resolve("browser-data")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        // without the compiler that pays off only after minutes
        Settings settings =
                Settings.onLoopback(Addresses.freePort(), data, true).withJava("-XX:TieredStopAtLevel=1");
        Watchroom watchroom = new Watchroom(Parts.ofBuild(), settings, build.resolve("programs"));
        Runtime.getRuntime().addShutdownHook(new Thread(watchroom::close, "stop the product"));
        watchroom.prepare().start();
        return watchroom;
    }
}
