package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.DemoFile;
import org.watchroom.programmes.Standard;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

/** A blueprint from its draft to its retirement, and what the compiler says of it. */
@UseCases
class BlueprintsIT {

    private static final String FUNCTION = "基础知识";

    private final Blueprints blueprints = House.bean(Blueprints.class);
    private final BlueprintCompiler compiler = House.bean(BlueprintCompiler.class);
    private final Sittings sittings = House.bean(Sittings.class);

    private ExamHall hall;
    private long office;

    @BeforeEach
    void aHallWhoseStandardHasOneFunction() {
        hall = new ExamHall();
        office = Somebody.with("office", Role.ADMINISTRATOR);
        Sql.run(
                "INSERT INTO standard_weight (edition, level, part, function_name, percent)"
                        + " VALUES ('2026', ?, 'theory', ?, 100)",
                hall.level,
                FUNCTION);
    }

    @Test
    void aDraftIsPublishedAndTheNextVersionRetiresIt() {
        long first = as(() -> blueprints.create(plan("B", 2, 50)));
        assertRefused(() -> as(() -> sittings.create(sitting(first))), "exams.blueprint.not-published");
        publish(first);
        long planned = as(() -> sittings.create(sitting(first)));
        assertRefused(() -> change(first, plan("B", 1, 100)), "exams.blueprint.not-draft");
        long second = as(() -> blueprints.next(first));
        assertThat(facts(second).number()).isEqualTo(2);
        assertThat(facts(second).state()).isEqualTo("DRAFT");
        assertRefused(() -> as(() -> blueprints.next(first)), "exams.blueprint.draft-there");
        change(second, plan("B", 1, 100));
        publish(second);
        assertThat(facts(first).state()).isEqualTo("RETIRED");
        assertThat(facts(first).questions()).isEqualTo(2);
        assertThat(facts(second).questions()).isEqualTo(1);
        assertRefused(() -> as(() -> sittings.create(sitting(first))), "exams.blueprint.not-published");
        assertThat(Sql.count("SELECT blueprint_id FROM sitting WHERE id = ?", planned))
                .isEqualTo(first);
    }

    @Test
    void ofTwoWritersTheSecondIsTold() {
        long draft = as(() -> blueprints.create(plan("B", 2, 50)));
        int version = as(() -> blueprints.detail(draft)).version();
        Runnable save = () -> blueprints.change(draft, version, plan("B", 1, 100));
        Somebody.as(office, run(save));
        assertRefused(() -> Somebody.as(office, run(save)), "exams.blueprint.stale");
    }

    @Test
    void whatDoesNotCompileIsNotPublishedAndTheReportSaysWhy() {
        long draft = as(() -> blueprints.create(plan("B", 50, 1)));
        BlueprintReport report = as(() -> compiler.compile(draft));
        assertThat(report.compiles()).isFalse();
        assertThat(report.reasons().stream().map(BlueprintReport.Reason::key))
                .containsExactly("exams.blueprint.total", "exams.blueprint.weight", "exams.bank.thin.SINGLE");
        assertThat(report.papers()).isZero();
        assertThat(report.thin()).singleElement().satisfies(it -> {
            assertThat(it.need()).isEqualTo(50);
            assertThat(it.there()).isEqualTo(4);
            assertThat(it.missing()).isEqualTo(46);
        });
        assertThat(report.functions())
                .singleElement()
                .satisfies(it -> assertThat(it.deviation()).isEqualByComparingTo("-50"));
        assertRefused(() -> publish(draft), "exams.blueprint.total");
        assertThat(facts(draft).state()).isEqualTo("DRAFT");
    }

    @Test
    void theReportCountsPapersAndSaysHowOftenQuestionsWereGiven() {
        hall.start(hall.trainee);
        long draft = as(() -> blueprints.create(plan("B", 2, 50)));
        BlueprintReport report = as(() -> compiler.compile(draft));
        assertThat(report.compiles()).isTrue();
        assertThat(report.papers()).isEqualTo(2);
        assertThat(report.bank()).isEqualTo(4);
        assertThat(report.expected()).isEqualTo(new BlueprintReport.Expected(80, 0, 4));
        assertThat(report.exposure().never()).isEqualTo(2);
        assertThat(report.exposure().most())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.papers()).isEqualTo(1));
    }

    @Test
    void whatIsExportedComesBackAsTheNextVersion() {
        long first = as(() -> blueprints.create(plan("B", 2, 50)));
        publish(first);
        byte[] file = as(() -> blueprints.export(first));
        long second = as(() -> blueprints.importFrom(new ByteArrayInputStream(file)));
        assertThat(facts(second).number()).isEqualTo(2);
        assertThat(as(() -> blueprints.export(second))).isEqualTo(file);
        assertRefused(
                () -> as(() -> blueprints.importFrom(new ByteArrayInputStream(file))), "exams.blueprint.draft-there");
        Somebody.as(office, run(() -> blueprints.discard(second)));
        assertRefused(() -> facts(second), "exams.blueprint.absent");
        assertRefused(() -> Somebody.as(office, run(() -> blueprints.discard(first))), "exams.blueprint.not-draft");
    }

    @ParameterizedTest
    @CsvSource({
        "code, B!, exams.blueprint.code-form",
        "level, L9, exams.blueprint.level-unknown",
        "function, 别的, exams.blueprint.function",
        "topic, 2026/none, exams.blueprint.topic",
        "count, 501, exams.blueprint.count",
        "points, 0.005, exams.blueprint.points",
        "passMark, 0, exams.blueprint.pass-mark",
        "minutes, 501, exams.blueprint.minutes"
    })
    void whatTheStandardDoesNotKnowIsNoDraft(String what, String value, String key) {
        BlueprintPlan bad = new BlueprintPlan(
                what.equals("code") ? value : "B",
                "甲",
                "A",
                "2026",
                what.equals("level") ? value : hall.level,
                what.equals("minutes") ? Integer.parseInt(value) : 60,
                what.equals("passMark") ? new BigDecimal(value) : new BigDecimal(60),
                "ALL_OR_NOTHING",
                true,
                true,
                List.of(new BlueprintPlan.Cell(
                        what.equals("function") ? value : FUNCTION,
                        what.equals("topic") ? value : "",
                        "SINGLE",
                        "",
                        what.equals("count") ? Integer.parseInt(value) : 2,
                        what.equals("points") ? new BigDecimal(value) : new BigDecimal(50))));
        assertRefused(() -> as(() -> blueprints.create(bad)), key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STD-100-L5", "FULL-200-L5", "STD-100-L4", "FULL-200-L4"})
    void theBlueprintsOfTheDemoHaveTheWeightsOfTheStandard(String code) {
        as(BlueprintsIT::importStandard);
        long id = as(() -> DemoFile.read("blueprints/" + code + ".json", blueprints::importFrom));
        BlueprintReport report = as(() -> compiler.compile(id));
        assertThat(report.total()).isEqualByComparingTo("100");
        assertThat(report.functions())
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.deviation()).as(it.name()).isZero());
        assertThat(facts(id).questions()).isEqualTo(code.startsWith("STD") ? 100 : 200);
        assertThat(report.thin()).as("there is no bank here").isNotEmpty();
    }

    private static int importStandard() {
        return DemoFile.read(
                "standard/standard-2026.tsv",
                items -> DemoFile.read(
                        "standard/standard-2026-weights.tsv",
                        weights -> House.bean(Standard.class).importFrom("2026", items, weights)));
    }

    private BlueprintPlan plan(String code, int count, int points) {
        return new BlueprintPlan(
                code,
                "甲",
                "A",
                "2026",
                hall.level,
                60,
                new BigDecimal(60),
                "ALL_OR_NOTHING",
                true,
                true,
                List.of(new BlueprintPlan.Cell(FUNCTION, "", "SINGLE", "", count, BigDecimal.valueOf(points))));
    }

    private NewSitting sitting(long blueprint) {
        return new NewSitting(
                blueprint, hall.cohort, "考", null, Instant.now(), Instant.now().plusSeconds(7200), 1, "AT_ONCE");
    }

    private void change(long id, BlueprintPlan plan) {
        int version = as(() -> blueprints.detail(id)).version();
        Somebody.as(office, run(() -> blueprints.change(id, version, plan)));
    }

    private void publish(long id) {
        Somebody.as(office, run(() -> blueprints.publish(id)));
    }

    private BlueprintFacts facts(long id) {
        return as(() -> blueprints.detail(id)).facts();
    }

    private <T> T as(Callable<T> work) {
        return Somebody.as(office, work);
    }

    private static Callable<Void> run(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }
}
