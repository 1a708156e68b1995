package org.watchroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands on the screen once the product is ready. */
final class Banner {
    private Banner() {}

    /** The first line is a contract: programs wait for "Watchroom is ready" and read the URL from it. */
    static List<String> lines(Settings settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Watchroom is ready: " + settings.url());
        List<Locale> languages = Texts.LANGUAGES;
        for (Locale language : languages) {
            lines.add("");
            lines.add(Texts.in(language, "launcher.banner.ready", settings.url()));
            if (settings.demo()) {
                boolean open = Addresses.isLoopback(Addresses.reachable(settings.host()));
                lines.add(Texts.in(language, open ? "launcher.banner.demo" : "launcher.banner.demo-closed"));
            }
            if (Files.isRegularFile(firstAdministrator(settings))) {
                lines.add(Texts.in(language, "launcher.banner.first-administrator", firstAdministrator(settings)));
            }
            lines.add(Texts.in(
                    language,
                    "launcher.banner.data",
                    settings.data(),
                    settings.data().resolve("logs")));
            lines.add(Texts.in(language, "launcher.banner.stop"));
        }
        return lines;
    }

    /** Where {@code people.FirstAdministrator} writes how to sign in for the first time; gone once that was done. */
    private static Path firstAdministrator(Settings settings) {
        return settings.data().resolve("first-administrator.txt");
    }
}
