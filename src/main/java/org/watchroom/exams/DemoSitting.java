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

/**
 * The blueprints of the demo, published where the bank fills them, and two sittings that are open for the demo cohort: the
 * mock exam, which closes first, and the exercise.
 */
@ApplicationScoped
public class DemoSitting implements DemoPart {

    /** To be sat when a cohort asks for it. */
    private static final List<String> FURTHER = List.of("FULL-200-L5", "STD-100-L4", "FULL-200-L4");

    /** Its procedures and figures are not in the bank of the demo yet; it stays a draft, and its page says what is missing. */
    private static final String UNFILLED = "TASKS-L4";

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
        FURTHER.forEach(this::published);
        draft(UNFILLED);
    }

    private long draft(String code) {
        return DemoFile.read("blueprints/" + code + ".json", blueprints::importFrom);
    }

    private long published(String code) {
        long blueprint = draft(code);
        blueprints.publish(blueprint);
        return blueprint;
    }

    private void open(String code, Duration time) {
        long blueprint = published(code);
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
