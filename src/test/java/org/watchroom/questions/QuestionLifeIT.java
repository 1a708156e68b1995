package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class QuestionLifeIT {

    private final QuestionLife life = House.bean(QuestionLife.class);
    private final QuestionBank bank = House.bean(QuestionBank.class);
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
    void whatAPersonImportsIsDrawnOnlyAfterASecondPersonReviewedIt() {
        shelves.take(author, shelves.single("Q1", "先做什么？"));
        long version = Sql.count("SELECT id FROM question_version");
        assertThat(state(version)).isEqualTo("DRAFT");
        assertThat(drawn()).isZero();
        refused(author, "questions.life.own", () -> life.review(version, 1));
        refused(other, "questions.life.not-reviewed", () -> life.putInUse(version, 1));
        as(other, () -> life.review(version, 1));
        assertThat(Sql.count("SELECT reviewed_by FROM question_version")).isEqualTo(other);
        assertThat(drawn()).isZero();
        as(author, () -> life.putInUse(version, 2));
        assertThat(drawn()).isEqualTo(1);
        assertThat(Sql.text("SELECT GROUP_CONCAT(deed ORDER BY id) FROM action_log WHERE deed LIKE 'QuestionLife%'"
                        + " AND outcome = 'DONE'"))
                .isEqualTo("QuestionLife.review,QuestionLife.putInUse");
    }

    @Test
    void aReviewerSendsBackWithANoteThatTheNextReviewClears() {
        shelves.take(author, shelves.single("Q1", "先做什么？"));
        long version = Sql.count("SELECT id FROM question_version");
        refused(other, "questions.life.note", () -> life.sendBack(version, 1, "  "));
        as(other, () -> life.review(version, 1));
        as(other, () -> life.sendBack(version, 2, " 依据写到条 "));
        assertThat(state(version)).isEqualTo("DRAFT");
        LifeFacts facts = Somebody.as(author, () -> House.bean(Questions.class).question(question(version), null))
                .life();
        assertThat(facts.note()).isEqualTo("依据写到条");
        assertThat(facts.noteBy()).isEqualTo("other");
        assertThat(facts.reviewedAt()).isNull();
        assertThat(facts.own()).isTrue();
        as(other, () -> life.review(version, 3));
        assertThat(Sql.text("SELECT note FROM question_version")).isNull();
        as(other, () -> life.putInUse(version, 4));
        refused(other, "questions.life.not-back", () -> life.sendBack(version, 5, "晚了"));
    }

    @Test
    void theNewerVersionPutInUseRetiresTheOlderAndOneIsInUseAtMost() {
        long first = shelves.inUse(author, other, shelves.single("Q1", "旧题干？"));
        shelves.take(author, shelves.single("Q1", "新题干？"));
        assertThat(drawn()).isEqualTo(1);
        assertThat(Somebody.as(author, () -> bank.items("2026", "L5")).get(0).versionId())
                .isEqualTo(first);
        QuestionDetail shown =
                Somebody.as(author, () -> House.bean(Questions.class).question(question(first), null));
        assertThat(shown.number()).isEqualTo(1);
        assertThat(shown.versions()).extracting(it -> it.number() + it.state()).containsExactly("2DRAFT", "1IN_USE");
        long second = Sql.count("SELECT id FROM question_version WHERE number = 2");
        as(other, () -> life.review(second, 1));
        as(other, () -> life.putInUse(second, 2));
        assertThat(state(first)).isEqualTo("RETIRED");
        assertThat(Sql.text("SELECT retired_why FROM question_version WHERE id = ?", first))
                .isNull();
        assertThat(Somebody.as(author, () -> bank.items("2026", "L5")))
                .extracting(BankItem::versionId)
                .containsExactly(second);
        assertThat(Somebody.as(author, () -> bank.placed(List.of(first, second)))
                        .get(first)
                        .inUse())
                .isFalse();
        assertThatThrownBy(() -> Sql.run("UPDATE question_version SET state = 'IN_USE' WHERE id = ?", first))
                .hasStackTraceContaining("uq_question_version_in_use");
    }

    @Test
    void aRetiredVersionIsDrawnNoMoreAndKeepsItsReason() {
        long version = shelves.inUse(author, other, shelves.single("Q1", "题？"));
        int seen = (int) Sql.count("SELECT version FROM question_version");
        as(author, () -> life.retire(version, seen, new Reason("标准改了")));
        assertThat(drawn()).isZero();
        assertThat(Sql.text("SELECT CONCAT(retired_by, retired_why) FROM question_version"))
                .isEqualTo(author + "标准改了");
        refused(author, "questions.life.retired", () -> life.retire(version, seen + 1, new Reason("再来")));
        assertThat(Somebody.as(author, () -> bank.contents(List.of(version)))).hasSize(1);
    }

    @Test
    void whoComesSecondAndWhoMayNotAreTurnedDown() {
        shelves.take(author, shelves.single("Q1", "题？"));
        long version = Sql.count("SELECT id FROM question_version");
        as(other, () -> life.review(version, 1));
        refused(other, "questions.stale", () -> life.sendBack(version, 1, "晚了"));
        refused(other, "questions.absent", () -> life.review(version + 99, 1));
        long instructor = Somebody.with("lin", Role.INSTRUCTOR);
        assertThatThrownBy(() -> as(instructor, () -> life.putInUse(version, 2)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThat(state(version)).isEqualTo("REVIEWED");
    }

    private int drawn() {
        return Somebody.as(author, () -> bank.items("2026", "L5")).size();
    }

    private static String state(long version) {
        return Sql.text("SELECT state FROM question_version WHERE id = ?", version);
    }

    private static long question(long version) {
        return Sql.count("SELECT question_id FROM question_version WHERE id = ?", version);
    }

    private static void refused(long person, String key, Runnable deed) {
        assertThatThrownBy(() -> as(person, deed))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private static void as(long person, Runnable deed) {
        Somebody.as(person, () -> {
            deed.run();
            return null;
        });
    }
}
