package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class QuestionEditingIT {

    private final QuestionEditing editing = House.bean(QuestionEditing.class);
    private final Questions questions = House.bean(Questions.class);
    private final BankShelves shelves = new BankShelves();
    private long author;
    private long other;

    @BeforeEach
    void twoAdministratorsAndTheStandard() {
        author = Somebody.with("author", Role.ADMINISTRATOR);
        other = Somebody.with("other", Role.ADMINISTRATOR);
        shelves.standard();
    }

    @Test
    void aNewQuestionBeginsAsADraftOfItsAuthor() {
        long id = Somebody.as(author, () -> editing.add(written("Q-1", "先做什么？")));
        QuestionDetail detail = Somebody.as(author, () -> questions.question(id, null));
        assertThat(detail.life().state()).isEqualTo("DRAFT");
        assertThat(detail.life().author()).isEqualTo("author");
        assertThat(detail.content().options()).hasSize(2);
        assertThat(detail.content().answer()).isEqualTo("B");
        assertThat(detail.function()).isEqualTo("设施监控操作");
        refused("questions.edit.code-taken", () -> editing.add(written("Q-1", "又一题？")));
        refused("questions.import.missing", () -> editing.add(written("Q-2", "")));
        assertThat(Somebody.as(author, () -> editing.faults(written("Q 2", ""))))
                .extracting(Written.Fault::field)
                .containsExactly("code", "stem");
        assertThat(Sql.count("SELECT COUNT(*) FROM question")).isEqualTo(1);
    }

    @Test
    void aDraftChangesInItsPlaceAndWhoeverChangedItMayNotReviewItEither() {
        long id = Somebody.as(author, () -> editing.add(written("Q-1", "旧？")));
        long version = Sql.count("SELECT id FROM question_version");
        int number = Somebody.as(other, () -> editing.change(version, 1, 1, written("Q-1", "新？")));
        assertThat(number).isEqualTo(1);
        assertThat(Sql.count("SELECT COUNT(*) FROM question_version")).isEqualTo(1);
        assertThat(Somebody.as(author, () -> questions.question(id, null))
                        .life()
                        .changedBy())
                .isEqualTo("other");
        for (long person : List.of(author, other)) {
            assertThatThrownBy(() -> Somebody.as(person, () -> {
                        House.bean(QuestionLife.class).review(version, 2);
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.key()).isEqualTo("questions.life.own"));
        }
    }

    @Test
    void whatIsInUseIsFollowedByADraftAndStaysInUse() {
        long version = shelves.inUse(author, other, shelves.single("Q1", "旧？"));
        int seen = (int) Sql.count("SELECT version FROM question_version");
        int number = Somebody.as(author, () -> editing.change(version, seen, 1, written("Q1", "新？")));
        assertThat(number).isEqualTo(2);
        assertThat(Sql.text("SELECT GROUP_CONCAT(CONCAT(number, state, stem) ORDER BY number) FROM question_version"))
                .isEqualTo("1IN_USE旧？,2DRAFT新？");
        refused("questions.stale", () -> editing.change(version, seen, 1, written("Q1", "另一句？")));
        long draft = Sql.count("SELECT MAX(id) FROM question_version");
        refused("questions.stale", () -> editing.change(draft, 0, 2, written("Q1", "另一句？")));
        refused("questions.edit.same", () -> editing.change(draft, 1, 2, written("Q1", "新？")));
    }

    @Test
    void whereAQuestionIsUsedIsToldInTwoStatementsHoweverOften() {
        long version = shelves.inUse(author, other, shelves.single("Q1", "题？"));
        long question = Sql.count("SELECT id FROM question");
        QuestionUse use = House.bean(QuestionUse.class);
        assertThat(Somebody.as(author, () -> use.of(question, version)).versions())
                .isEmpty();
        long blueprint = Sql.run("INSERT INTO blueprint (code, title_zh, title_en, edition, level, minutes, pass_mark)"
                + " VALUES ('STD', '卷', 'Paper', '2026', 'L5', 60, 60)");
        Sql.run(
                "INSERT INTO blueprint_cell (blueprint_id, place, function_name, kind, item_count, points)"
                        + " VALUES (?, 0, '设施监控操作', 'SINGLE', 18, 1)",
                blueprint);
        cell(blueprint, 1, BankShelves.KEY.replaceFirst("[.][^.]*$", ""), "MEDIUM", 3);
        cell(blueprint, 2, BankShelves.KEY, null, 2);
        cell(blueprint, 3, BankShelves.KEY + "0", null, 100);
        cell(blueprint, 4, BankShelves.KEY.substring(0, BankShelves.KEY.length() - 1) + ".", null, 100);
        cell(blueprint, 5, "", "HARD", 100);
        long retired = Sql.run(
                "INSERT INTO blueprint (code, number, state, title_zh, title_en, edition, level, minutes, pass_mark)"
                        + " VALUES ('STD', 2, 'RETIRED', '卷', 'Paper', '2026', 'L5', 60, 60)");
        cell(retired, 0, "", null, 100);
        long programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES ('P', 'p', 'p', '2026', 'L5', 'c', 'c', 12, 1)");
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 12, 1, 'x', UTC_TIMESTAMP(6))",
                programme);
        long cohort = Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, '甲班', '2026-09-01', '2026-10-01', 'x')",
                programme);
        long sitting = Sql.run(
                "INSERT INTO sitting (blueprint_id, cohort_id, title_zh, opens_at, closes_at, minutes, attempts_allowed,"
                        + " review_policy) VALUES (?, ?, '模拟', '2026-09-01', '2026-09-02', 60, 9, 'NEVER')",
                blueprint,
                cohort);
        for (long person : List.of(author, other, Somebody.with("third", Role.TRAINEE))) {
            long attempt = Sql.run(
                    "INSERT INTO attempt (sitting_id, person_id, number, seed, epoch, state, started_at, deadline)"
                            + " VALUES (?, ?, 1, 1, 1, 'OPEN', '2026-09-01', '2026-09-02')",
                    sitting,
                    person);
            Sql.run("INSERT INTO paper_question VALUES (?, 1, ?, 'f', 'SINGLE', 1, 'ABCD')", attempt, version);
            Sql.run("INSERT INTO graded_answer VALUES (?, 1, ?, 0)", attempt, person == author ? "" : "A");
        }
        QuestionUse.Uses uses = Somebody.as(author, () -> use.of(question, version));
        assertThat(uses.blueprints()).extracting(it -> it.code() + it.count()).containsExactly("STD23");
        assertThat(uses.versions()).containsExactly(new QuestionUse.OnPapers(1, 1, 3, 2));
        assertThat(Statements.during(() -> Somebody.as(author, () -> use.of(question, version))))
                .isLessThanOrEqualTo(3);
    }

    private static void cell(long blueprint, int place, String topic, String difficulty, int count) {
        Sql.run(
                "INSERT INTO blueprint_cell (blueprint_id, place, function_name, topic, kind, difficulty, item_count, points)"
                        + " VALUES (?, ?, '设施监控操作', ?, 'SINGLE', ?, ?, 1)",
                blueprint,
                place,
                topic,
                difficulty,
                count);
    }

    private void refused(String key, Callable<?> deed) {
        assertThatThrownBy(() -> Somebody.as(author, deed))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private static Written written(String code, String stem) {
        return new Written(code, BankShelves.KEY, "SINGLE", "EASY", stem, List.of("甲", "乙"), "B", "因为", "GB 1", "", "");
    }
}
