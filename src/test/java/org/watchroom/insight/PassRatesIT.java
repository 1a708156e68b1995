package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Texts;
import org.watchroom.testing.House;
import org.watchroom.testing.LastingPdfs;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class PassRatesIT {

    private static final Map<String, String> STATES =
            Map.of("不符合条件", "NOT_ELIGIBLE", "未报名", "NOT_REGISTERED", "缺考", "ABSENT", "已考", "SAT");

    private final PassRates passRates = House.bean(PassRates.class);

    /** What was put in, for the slow count. */
    private final List<Enrolled> enrolled = new ArrayList<>();

    private long administrator;
    private long programme;
    private int names;

    @BeforeEach
    void anAdministratorAndAProgramme() {
        administrator = Somebody.with("chen", Role.ADMINISTRATOR);
        programme = Sql.run("INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                + " certificate_title_en, validity_months, hours)"
                + " VALUES ('P', '甲', 'A', '2026', 'L5', '证', 'C', 24, 120)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 36, 0, '', UTC_TIMESTAMP(6))",
                programme);
    }

    @Test
    void theReportHoldsTheFiguresOfThePageForEverybodyAndForDecades() throws Exception {
        long cohort = cohort("2026-10-08");
        for (Result result : demoResults()) {
            enrol(cohort, null, "ENROLLED", List.of(result));
        }
        RateReports reports = House.bean(RateReports.class);
        for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
            byte[] pdf =
                    Somebody.as(administrator, () -> reports.pdf(Cut.ofCohort(cohort), Grouping.INSTITUTION, language));
            LastingPdfs.assertConforms(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("16 / 74 = 21.6", "13.8", "32.3")
                        .containsSubsequence("74", "71", "66", "61", "33", "17", "16");
            }
        }
        Somebody.isRefused(
                "platform.forbidden",
                Somebody.with("zhou", Role.INSTRUCTOR),
                () -> reports.pdf(Cut.ALL, Grouping.COHORT, Texts.ENGLISH));
    }

    @Test
    void theDemoFileHasSixteenCertificatesOfSeventyFourTrained() throws IOException {
        long cohort = cohort("2026-10-08");
        for (Result result : demoResults()) {
            enrol(cohort, null, "ENROLLED", List.of(result));
        }
        Funnel funnel = funnel(cohort);
        assertThat(counts(funnel)).containsExactly(74L, 71L, 66L, 61L, 33L, 17L, 16L);
        assertThat(funnel.apart()).isEqualTo(new Funnel.Apart(3, 5, 5, 0, 0));
        assertThat(funnel.passRate().rate()).isCloseTo(0.2162, within(0.0001));
        assertThat(funnel.passRate().low()).isCloseTo(0.138, within(0.0005));
        assertThat(funnel.passRate().high()).isCloseTo(0.323, within(0.0005));
    }

    @Test
    void everyStepIsOfAllWhoWereTrained() {
        long cohort = cohort("2026-10-08");
        enrol(cohort, null, "ENROLLED", List.of(new Result("SAT", "60", "59.5", null)));
        enrol(cohort, null, "ENROLLED", List.of(new Result("ABSENT", null, null, null)));
        assertThat(funnel(cohort).steps())
                .allSatisfy(step -> assertThat(step.rate().denominator()).isEqualTo(2));
        assertThat(funnel(cohort).steps().get(4).ofBefore()).isEqualTo(1.0);
        assertThat(counts(funnel(cohort))).containsExactly(2L, 2L, 2L, 1L, 1L, 0L, 0L);
    }

    @Test
    void theLatestResultCountsAndAnotherCohortsDoesNot() {
        long first = cohort("2026-03-01");
        long second = cohort("2026-10-08");
        long person = enrol(
                second,
                null,
                "ENROLLED",
                List.of(new Result("SAT", "50", "70", null), new Result("SAT", "61", "70", "2637000000512345")));
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at) VALUES (?, ?, 'ENROLLED', NOW())",
                first,
                person);
        assertThat(counts(funnel(second))).endsWith(1L, 1L, 1L);
        assertThat(counts(funnel(first))).containsExactly(1L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(funnel(first).apart().notRecorded()).isEqualTo(1);
    }

    @Test
    void whoWithdrewIsCountedInNoStep() {
        long cohort = cohort("2026-10-08");
        enrol(cohort, null, "WITHDRAWN", List.of(new Result("SAT", "80", "80", "2637000000512345")));
        assertThat(counts(funnel(cohort))).containsOnly(0L);
        assertThat(funnel(cohort).apart().withdrawn()).isEqualTo(1);
        assertThat(funnel(cohort).passRate()).isEqualTo(Rate.of(0, 0));
    }

    @Test
    void institutionsStandByNameAndSmallOnesAreNotCompared() {
        long cohort = cohort("2026-10-08");
        long near = institution("阳光");
        long far = institution("安康");
        for (int i = 0; i < 5; i++) {
            enrol(cohort, near, "ENROLLED", List.of(new Result("SAT", "80", "80", i == 0 ? "1" : null)));
        }
        enrol(cohort, far, "ENROLLED", List.of());
        enrol(cohort, null, "ENROLLED", List.of());
        List<GroupRate> rows = groups(Cut.ofCohort(cohort), Grouping.INSTITUTION);
        assertThat(rows).extracting(GroupRate::zh).containsExactly("安康", "阳光", null);
        assertThat(rows).extracting(GroupRate::rate).containsExactly(Rate.of(0, 1), Rate.of(1, 5), Rate.of(0, 1));
        assertThat(rows).extracting(GroupRate::tooFew).containsExactly(true, false, true);
        assertThat(rows).extracting(GroupRate::beside).containsOnly(GroupRate.Beside.NOT_COMPARED);
    }

    @Test
    void aGroupIsHigherOnlyWhereTheIntervalOfTheDifferenceAllowsIt() {
        long cohort = cohort("2026-10-08");
        long strong = institution("甲");
        long weak = institution("乙");
        for (int i = 0; i < 20; i++) {
            enrol(cohort, strong, "ENROLLED", List.of(new Result("SAT", "80", "80", i < 15 ? "1" : null)));
            enrol(cohort, weak, "ENROLLED", List.of(new Result("SAT", "80", "80", i < 5 ? "1" : null)));
        }
        assertThat(groups(Cut.ofCohort(cohort), Grouping.INSTITUTION))
                .extracting(GroupRate::beside)
                .containsExactlyInAnyOrder(GroupRate.Beside.HIGHER, GroupRate.Beside.LOWER);
        long other = cohort("2026-11-01");
        for (int i = 0; i < 20; i++) {
            enrol(
                    other,
                    i < 10 ? strong : weak,
                    "ENROLLED",
                    List.of(new Result("SAT", "80", "80", i % 2 == 0 ? "1" : null)));
        }
        assertThat(groups(Cut.ofCohort(other), Grouping.INSTITUTION))
                .extracting(GroupRate::beside)
                .containsOnly(GroupRate.Beside.NO_DIFFERENCE);
    }

    @Test
    void everyCutCountsWhomItSaysAndEveryCountLeadsToItsPeople() {
        long spring = cohort("2026-03-01");
        long autumn = cohort("2026-10-08");
        long home = institution("阳光");
        Sql.run(
                "INSERT INTO institution_risk (institution_id, colour, rated_on, reason, entered_at)"
                        + " VALUES (?, 'RED', '2026-01-01', 'x', UTC_TIMESTAMP(6))",
                home);
        long instructor = Somebody.with("zhao", Role.INSTRUCTOR);
        Sql.run("INSERT INTO cohort_instructor (cohort_id, person_id) VALUES (?, ?)", autumn, instructor);
        enrol(spring, home, "ENROLLED", List.of(new Result("SAT", "80", "80", "1")));
        long mine = enrol(autumn, home, "ENROLLED", List.of(new Result("SAT", "50", "80", null)));
        enrol(autumn, null, "ENROLLED", List.of(new Result("ABSENT", null, null, null)));
        assertThat(trained(Cut.ALL)).isEqualTo(3);
        assertThat(trained(new Cut(null, null, home, null, null, null, null, null, null, null, false)))
                .isEqualTo(2);
        assertThat(trained(new Cut(null, null, null, instructor, null, null, null, null, null, null, false)))
                .isEqualTo(2);
        assertThat(trained(new Cut(autumn, null, null, instructor, "区", "RED", "L5", "2026", null, null, false)))
                .isEqualTo(1);
        assertThat(trained(new Cut(null, programme, null, null, null, null, null, null, day(4, 1), day(12, 1), false)))
                .isEqualTo(2);
        assertThat(trained(new Cut(null, null, null, null, null, null, "L4", null, null, null, false)))
                .isZero();
        assertThat(Somebody.as(administrator, () -> passRates.people(Cut.ofCohort(autumn), "sat", 1))
                        .rows())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.id()).isEqualTo(mine);
                    assertThat(it.theory()).isEqualByComparingTo("50");
                    assertThat(it.certified()).isFalse();
                });
        for (Grouping by : Grouping.values()) {
            assertThat(groups(Cut.ALL, by)).as(by.key()).isNotEmpty();
        }
        assertThat(groups(Cut.ALL, Grouping.QUARTER)).extracting(GroupRate::key).containsExactly("2026-1", "2026-4");
        Somebody.isRefused("insight.cut.step", administrator, () -> passRates.people(Cut.ALL, "nowhere", 1));
        Somebody.isRefused(
                "insight.cut.period",
                administrator,
                () -> passRates.funnel(
                        new Cut(null, null, null, null, null, null, null, null, day(5, 2), day(5, 1), false)));
    }

    @Test
    void theFirstAttemptIsTheFirstExaminationThatTheyCameTo() {
        long cohort = cohort("2026-10-08");
        enrol(
                cohort,
                null,
                "ENROLLED",
                List.of(
                        new Result("ABSENT", null, null, null),
                        new Result("SAT", "50", "80", null),
                        new Result("SAT", "70", "80", "1")));
        Cut first = new Cut(cohort, null, null, null, null, null, null, null, null, null, true);
        Sql.run("UPDATE national_result SET result_date = '2026-11-01' WHERE theory = 50");
        Sql.run("UPDATE national_result SET result_date = '2026-12-01' WHERE theory = 70");
        assertThat(counts(funnel(cohort))).endsWith(1L, 1L, 1L);
        assertThat(counts(Somebody.as(administrator, () -> passRates.funnel(first))))
                .containsExactly(1L, 1L, 1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void whatMovedTheRateAddsUpAndNamesTheStep() {
        long spring = cohort("2026-03-01");
        long autumn = cohort("2026-10-08");
        for (int i = 0; i < 40; i++) {
            enrol(
                    spring,
                    null,
                    "ENROLLED",
                    List.of(new Result("SAT", i < 10 ? "70" : "40", "70", i < 10 ? "1" : null)));
            enrol(
                    autumn,
                    null,
                    "ENROLLED",
                    List.of(new Result("SAT", i < 30 ? "70" : "40", "70", i < 30 ? "1" : null)));
        }
        Moved moved = Somebody.as(administrator, () -> passRates.moved(Cut.ofCohort(spring), Cut.ofCohort(autumn)));
        assertThat(moved.shares().stream().mapToDouble(Moved.Share::adds).sum()).isCloseTo(0.5, within(1e-9));
        assertThat(moved.shares())
                .filteredOn(Moved.Share::sure)
                .extracting(Moved.Share::step)
                .containsExactly("passed-theory");
        assertThat(moved.shares())
                .filteredOn(it -> it.adds() > 0.49)
                .extracting(Moved.Share::step)
                .containsExactly("passed-theory");
    }

    @Test
    void theLatestCohortComesFirstWithWhatIsMissingInIt() {
        long early = cohort("2026-03-01");
        long late = cohort("2026-10-08");
        enrol(late, null, "ENROLLED", List.of(new Result("SAT", "80", "80", null)));
        enrol(late, null, "ENROLLED", List.of());
        List<CohortRate> rows = Somebody.as(administrator, passRates::cohorts);
        assertThat(rows).extracting(CohortRate::id).containsExactly(late, early);
        assertThat(rows.get(0).withoutNumber()).isEqualTo(1);
        assertThat(rows.get(0).notRecorded()).isEqualTo(1);
        assertThat(rows.get(0).withoutSignIn()).isEqualTo(2);
        assertThat(rows.get(1).rate()).isEqualTo(Rate.of(0, 0));
    }

    @Test
    void everyCountAgreesWithCountingByHand() {
        Random random = new Random(20261122);
        List<Long> cohorts = List.of(cohort("2026-01-01"), cohort("2026-02-01"), cohort("2026-03-01"));
        List<Long> institutions = List.of(institution("一"), institution("二"), institution("三"), institution("四"));
        for (int i = 0; i < 150; i++) {
            List<Result> results = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                results.add(anyResult(random));
            }
            enrol(
                    cohorts.get(random.nextInt(3)),
                    random.nextInt(6) == 0 ? null : institutions.get(random.nextInt(4)),
                    random.nextInt(8) == 0 ? "WITHDRAWN" : "ENROLLED",
                    results);
        }
        for (long cohort : cohorts) {
            List<Enrolled> mine =
                    enrolled.stream().filter(it -> it.cohort() == cohort).toList();
            assertThat(counts(funnel(cohort))).isEqualTo(byHand(mine));
            Map<Long, List<Enrolled>> byHome = new HashMap<>();
            mine.forEach(it -> byHome.computeIfAbsent(it.institution(), any -> new ArrayList<>())
                    .add(it));
            for (GroupRate row : groups(Cut.ofCohort(cohort), Grouping.INSTITUTION)) {
                List<Long> counted = byHand(byHome.get(row.key() == null ? null : Long.valueOf(row.key())));
                assertThat(row.rate().count()).isEqualTo(counted.get(6));
                assertThat(row.rate().denominator()).isEqualTo(counted.get(0));
            }
        }
    }

    @Test
    void onlyAdministratorsSeeRatesAndOnlyOfCohortsThatExist() {
        long cohort = cohort("2026-10-08");
        long trainee = Somebody.with("lin", Role.TRAINEE);
        long instructor = Somebody.with("zhao", Role.INSTRUCTOR);
        for (long other : new long[] {trainee, instructor}) {
            assertThatThrownBy(() -> Somebody.as(other, () -> passRates.funnel(cohort)))
                    .isInstanceOfSatisfying(
                            Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        }
        assertThatThrownBy(() -> funnel(cohort + 1_000))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refused.Kind.ABSENT));
    }

    /** The definition, person by person, with no SQL. */
    private static List<Long> byHand(List<Enrolled> people) {
        long[] n = new long[7];
        for (Enrolled person : people) {
            if (!person.state().equals("ENROLLED")) {
                continue;
            }
            n[0]++;
            if (person.results().isEmpty()) {
                continue;
            }
            Result last = person.results().get(person.results().size() - 1);
            boolean sat = last.state().equals("SAT");
            boolean theory = sat && passes(last.theory());
            n[1] += last.state().equals("NOT_ELIGIBLE") ? 0 : 1;
            n[2] += sat || last.state().equals("ABSENT") ? 1 : 0;
            n[3] += sat ? 1 : 0;
            n[4] += theory ? 1 : 0;
            n[5] += theory && passes(last.practical()) ? 1 : 0;
            n[6] += last.certificate() == null ? 0 : 1;
        }
        return Arrays.stream(n).boxed().toList();
    }

    private static boolean passes(String mark) {
        return mark != null && new BigDecimal(mark).compareTo(new BigDecimal(60)) >= 0;
    }

    private static Result anyResult(Random random) {
        String state = List.of("NOT_ELIGIBLE", "NOT_REGISTERED", "ABSENT", "SAT", "SAT", "SAT", "SAT")
                .get(random.nextInt(7));
        if (!state.equals("SAT")) {
            return new Result(state, null, null, null);
        }
        String theory = String.valueOf(45 + random.nextInt(60) / 2.0);
        String practical = random.nextInt(6) == 0 ? null : String.valueOf(45 + random.nextInt(60) / 2.0);
        boolean certified = passes(theory) && passes(practical) && random.nextInt(5) > 0;
        return new Result(state, theory, practical, certified ? "26370000005" + random.nextInt(99_999) : null);
    }

    private static List<Result> demoResults() throws IOException {
        List<Result> results = new ArrayList<>();
        try (InputStream file = PassRatesIT.class.getResourceAsStream("/db/demo/national-results.xlsx");
                Workbook book = WorkbookFactory.create(file)) {
            Sheet sheet = book.getSheetAt(0);
            DataFormatter text = new DataFormatter();
            for (Row row : sheet) {
                if (row.getRowNum() > 0) {
                    results.add(new Result(
                            STATES.get(text.formatCellValue(row.getCell(1))),
                            blankToNull(text.formatCellValue(row.getCell(2))),
                            blankToNull(text.formatCellValue(row.getCell(3))),
                            blankToNull(text.formatCellValue(row.getCell(4)))));
                }
            }
        }
        return results;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private Funnel funnel(long cohort) {
        return Somebody.as(administrator, () -> passRates.funnel(cohort));
    }

    private List<GroupRate> groups(Cut cut, Grouping by) {
        return Somebody.as(administrator, () -> passRates.groups(cut, by));
    }

    private long trained(Cut cut) {
        return counts(Somebody.as(administrator, () -> passRates.funnel(cut))).get(0);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static List<Long> counts(Funnel funnel) {
        return funnel.steps().stream().map(step -> step.rate().count()).toList();
    }

    private long cohort(String startsOn) {
        return Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place) VALUES (?, ?, ?, '2026-12-31', 'X')",
                programme,
                "班" + startsOn,
                startsOn);
    }

    private long institution(String name) {
        return Sql.run("INSERT INTO institution (name, district, kind, beds) VALUES (?, '区', '养老院', 100)", name);
    }

    private long enrol(long cohort, Long institution, String state, List<Result> results) {
        long person = Sql.run("INSERT INTO person (name, institution_id) VALUES (?, ?)", "p" + names++, institution);
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                cohort,
                person,
                state);
        for (Result result : results) {
            Sql.run(
                    "INSERT INTO national_result (person_id, cohort_id, state, theory, practical, certificate_number,"
                            + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))",
                    person,
                    cohort,
                    result.state(),
                    result.theory(),
                    result.practical(),
                    result.certificate());
        }
        enrolled.add(new Enrolled(cohort, institution, state, results));
        return person;
    }

    private record Enrolled(long cohort, Long institution, String state, List<Result> results) {}

    private record Result(String state, String theory, String practical, String certificate) {}
}
