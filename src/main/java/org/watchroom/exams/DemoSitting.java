package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;
import org.watchroom.programmes.Cohorts;

/** The blueprints of the demo, and a sitting of each that is open for the demo cohort: the mock exam, which closes first. */
@ApplicationScoped
public class DemoSitting implements DemoPart {

    private static final Duration SINCE = Duration.ofDays(1);
    private static final Duration FOR = Duration.ofDays(60);
    private static final Duration PRACTICE_FOR = Duration.ofDays(90);
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
        open("STD-100-L5", FOR);
        open("TASKS-L5", PRACTICE_FOR);
    }

    private void open(String code, Duration time) {
        long blueprint = DemoFile.read("blueprints/" + code + ".json", blueprints::importFrom);
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
                        now.plus(time),
                        ATTEMPTS,
                        "AT_ONCE")));
    }
}
