package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoPart;
import org.watchroom.programmes.Cohorts;

/** The drills of the demo: the instructor has graded trainees 02 to 24 on D1; every sixth did not call 119. */
@ApplicationScoped
class DemoDrillActivity implements DemoPart {

    private static final String SHEET = "D1";
    private static final int FIRST = 2;
    private static final int LAST = 24;
    private static final int STAR_ITEM = 8;
    private static final int FAILS_EVERY = 6;

    @Inject
    private DrillSheets sheets;

    @Inject
    private DrillGrading grading;

    @Inject
    private Directory directory;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Acting acting;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 130;
    }

    @Override
    public String name() {
        return "drill activity";
    }

    @Override
    public void load() {
        long instructor = directory.bySignInName("instructor").orElseThrow();
        SheetView sheet = sheets.newest(SHEET);
        Properties words = words();
        Instant begin = clock.instant().minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);
        for (int n = FIRST; n <= LAST; n++) {
            int number = n;
            long trainee =
                    directory.bySignInName(String.format("trainee%02d", n)).orElseThrow();
            long cohort = cohorts.ofTrainee(trainee).get(0).id();
            Instant started = begin.plus(Duration.ofMinutes(13L * (n - FIRST)));
            acting.as(
                    instructor,
                    () -> grading.sign(
                            key(number), sheet.facts().id(), cohort, trainee, findings(sheet, words, number, started)));
        }
    }

    /** What the instructor wrote. */
    private static Properties words() {
        Properties words = new Properties();
        try (InputStream file = DemoDrillActivity.class.getResourceAsStream("/db/demo/drills/words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static UUID key(int number) {
        return UUID.nameUUIDFromBytes(("demo drill " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Findings findings(SheetView sheet, Properties words, int number, Instant started) {
        boolean fails = number % FAILS_EVERY == 0;
        Random random = new Random(number);
        List<Findings.Mark> marks = new ArrayList<>();
        int second = 0;
        for (SheetView.Item item : sheet.items()) {
            second += 15 + random.nextInt(20);
            boolean missed = fails && item.no() == STAR_ITEM;
            boolean half = !item.decides() && random.nextInt(5) == 0;
            marks.add(new Findings.Mark(
                    item.no(),
                    missed ? "NOT_DONE" : half ? "PARTIAL" : "DONE",
                    false,
                    missed ? words.getProperty("missed") : half ? words.getProperty("half") : null,
                    second));
        }
        int elapsed = second + 20;
        String note = fails ? words.getProperty("note") : null;
        return new Findings(started, started.plusSeconds(elapsed), elapsed, false, null, note, marks);
    }
}
