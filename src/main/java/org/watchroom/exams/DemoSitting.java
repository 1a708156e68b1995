package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;
import org.watchroom.programmes.Cohorts;

/** The blueprints of the demo, and a sitting of each that is open for the demo cohort: the mock exam, which closes first. */
@ApplicationScoped
public class DemoSitting implements DemoPart {

    /** Those that the bank of the demo cannot fill; they stay drafts, and their pages say what is missing. */
    private static final List<String> TOO_LARGE = List.of("FULL-200-L5", "STD-100-L4", "FULL-200-L4");

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
        TOO_LARGE.forEach(code -> DemoFile.read("blueprints/" + code + ".json", blueprints::importFrom));
    }

    private void open(String code, Duration time) {
        long blueprint = DemoFile.read("blueprints/" + code + ".json", blueprints::importFrom);
        blueprints.publish(blueprint);
        BlueprintFacts facts = blueprints.detail(blueprint).facts();
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
