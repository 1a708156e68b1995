package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;

/** The standard of 2026, levels five and four. */
@ApplicationScoped
public class DemoStandard implements DemoPart {

    @Inject
    private Standard standard;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "standard";
    }

    @Override
    public void load() {
        DemoFile.read(
                "standard/standard-2026.tsv",
                items -> DemoFile.read(
                        "standard/standard-2026-weights.tsv", weights -> standard.importFrom("2026", items, weights)));
    }
}
