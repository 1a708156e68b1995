package org.watchroom.drills;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;

/** A standard, a programme that asks for D1, two cohorts, and people, for tests of drills. */
final class DrillPlace {

    static final Instant STARTED = Instant.parse("2026-11-20T12:00:00Z");
    static final String REASON = "确认火灾后未拨打119";

    final long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    final long instructor = Somebody.with("instructor", Role.INSTRUCTOR);
    final long trainee = Somebody.with("trainee", Role.TRAINEE);
    final long stranger = Somebody.with("stranger", Role.TRAINEE);
    final long cohort;
    final long otherCohort;
    final long sheet;

    DrillPlace() {
        for (String key :
                List.of("1.1.2", "1.1.4", "1.1.6", "1.1.7", "1.1.9", "1.1.10", "1.1.12", "1.1.14", "1.3.1", "1.3.2")) {
            Sql.run(
                    "INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                            + " label_en, place) VALUES (?, '2026', 'L5', 'skill', 'f', 'g', FALSE, 'z', 'e', 1)",
                    "2026/L5/" + key);
        }
        long programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES ('P', 'z', 'e', '2026', 'L5', 'z', 'e', 36, 120)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 36, 0, '', UTC_TIMESTAMP(6))",
                programme);
        Sql.run("INSERT INTO programme_drill (programme_id, place, sheet, passes) VALUES (?, 1, 'D1', 1)", programme);
        cohort = cohort(programme, "one");
        otherCohort = cohort(programme, "two");
        enrol(cohort, trainee);
        enrol(otherCohort, stranger);
        sheet = asSystem(file("D1")).sheet().id();
    }

    private static long cohort(long programme, String title) {
        return Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, ?, '2026-11-01', '2026-12-31', 'here')",
                programme,
                title);
    }

    void enrol(long where, long person) {
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?, ?, 'ENROLLED', UTC_TIMESTAMP(6))",
                where,
                person);
    }

    static String file(String code) {
        try (InputStream json = DrillPlace.class.getResourceAsStream("/db/demo/drills/" + code + ".json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft of that person. */
    static DrillSheets.Imported as(long person, String json) {
        return Somebody.as(person, () -> take(json));
    }

    /** Released at once. */
    static DrillSheets.Imported asSystem(String json) {
        DrillSheets.Imported[] imported = new DrillSheets.Imported[1];
        House.bean(Acting.class).asSystem(() -> imported[0] = take(json));
        return imported[0];
    }

    private static DrillSheets.Imported take(String json) {
        return House.bean(DrillSheets.class)
                .importSheet(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** All items of D1 done, one every half minute. */
    static List<Findings.Mark> allDone() {
        List<Findings.Mark> marks = new ArrayList<>();
        for (int no = 1; no <= 14; no++) {
            marks.add(new Findings.Mark(no, "DONE", false, null, no * 30));
        }
        return marks;
    }

    /** All done but one. */
    static List<Findings.Mark> allDoneBut(Findings.Mark other) {
        List<Findings.Mark> marks = allDone();
        marks.set(other.no() - 1, other);
        return marks;
    }

    static Findings findings(List<Findings.Mark> marks) {
        return new Findings(STARTED, STARTED.plusSeconds(480), 480, false, null, null, marks);
    }
}
