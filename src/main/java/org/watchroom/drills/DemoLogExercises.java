package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.watchroom.platform.DemoPart;

/** The exercises of the logs that the demo brings. */
@ApplicationScoped
class DemoLogExercises implements DemoPart {

    private static final List<String> FILES = List.of("Z1", "Z2", "Z3", "G1", "G2");

    @Inject
    private LogExercises exercises;

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String name() {
        return "log exercises";
    }

    @Override
    public void load() {
        for (String file : FILES) {
            try (InputStream json = getClass().getResourceAsStream("/db/demo/logs/" + file + ".json")) {
                exercises.importCase(new String(json.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
