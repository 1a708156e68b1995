package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.watchroom.platform.DemoPart;

/** The drill sheets of the demo. */
@ApplicationScoped
class DemoDrillSheets implements DemoPart {

    private static final List<String> FILES = List.of("D1", "D2", "D3");

    @Inject
    private DrillSheets sheets;

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String name() {
        return "drill sheets";
    }

    @Override
    public void load() {
        for (String file : FILES) {
            try (InputStream json = getClass().getResourceAsStream("/db/demo/drills/" + file + ".json")) {
                sheets.importSheet(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
