package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;
import org.watchroom.programmes.Cohorts;

/** The blueprint of the demo, and a sitting that is open for the demo cohort. */
@ApplicationScoped
public class DemoSitting implements DemoPart {

    private static final Duration SINCE = Duration.ofDays(1);
    private static final Duration FOR = Duration.ofDays(60);
    private static final int ATTEMPTS = 3;

    @Inject
    private Blueprints blueprints;

    @Inject
    private Sittings sittings;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String name() {
        return "sitting";
    }

    @Override
    public void load() {
        long blueprint = DemoFile.read("blueprints/STD-100-L5.json", blueprints::importFrom);
        BlueprintFacts facts = blueprints.all().stream()
                .filter(it -> it.id() == blueprint)
                .findFirst()
                .orElseThrow();
        Instant now = clock.instant();
        cohorts.all()
                .forEach(cohort -> sittings.create(new NewSitting(
                        blueprint,
                        cohort.id(),
                        facts.titleZh(),
                        facts.titleEn(),
                        now.minus(SINCE),
                        now.plus(FOR),
                        ATTEMPTS,
                        "AT_ONCE")));
    }
}
