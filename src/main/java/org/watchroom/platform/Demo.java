package org.watchroom.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.logging.Logger;

/** Loads the demo data once, part by part, when {@code watchroom.demo} asks for it. */
@ApplicationScoped
public class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class.getName());

    @Inject
    private Settings settings;

    @Inject
    @Any
    private Instance<DemoPart> parts;

    @Inject
    private DemoLog log;

    @Inject
    private Acting acting;

    public void loadOnce() {
        if (!settings.demo()) {
            return;
        }
        acting.asSystem(() -> parts.stream()
                .sorted(Comparator.comparingInt(DemoPart::order))
                .filter(part -> !log.isLoaded(part.name()))
                .forEach(this::load));
    }

    private void load(DemoPart part) {
        long start = System.nanoTime();
        part.load();
        log.loaded(part.name());
        LOG.info(() -> "Demo part " + part.name() + " loaded in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
