package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchroom.exams.ExamHall.right;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Texts;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class ReceiptsIT {

    private final Receipts receipts = House.bean(Receipts.class);
    private final PaperPrinting printing = House.bean(PaperPrinting.class);
    private ExamHall hall;
    private long instructor;
    private long lin;
    private AttemptPaper paper;

    @BeforeEach
    void aPaperWithOneAnswer() {
        hall = new ExamHall();
        instructor = Somebody.with("高鸿远", Role.INSTRUCTOR);
        lin = hall.trainee;
        paper = hall.start(lin);
        hall.save(lin, paper, 1, 1, right(paper, 1));
    }

    @Test
    void theHashIsMadeAnewFromTheRowsAndAnyChangedRowShows() {
        String hash = sealed();
        assertThat(check(
                                lin,
                                hash.toUpperCase().substring(0, 32) + " "
                                        + hash.toUpperCase().substring(32))
                        .equal())
                .isTrue();
        assertThat(check(instructor, hash).attemptId()).isEqualTo(paper.id());
        Sql.run("UPDATE answer SET choice = 'Z' WHERE attempt_id = ?", paper.id());
        HashCheck changed = check(instructor, hash);
        assertThat(changed.equal()).isFalse();
        assertThat(changed.computed()).hasSize(64).isNotEqualTo(hash);
    }

    @Test
    void theHashOfAnEarlierSealingIsStillChecked() {
        String first = sealed();
        Somebody.as(instructor, () -> {
            House.bean(Reopening.class).reopen(hall.sitting, lin, 10, new Reason("误交"));
            return null;
        });
        AttemptPaper again = hall.start(lin);
        hall.save(lin, again, 2, 1, right(again, 2));
        String second = sealed();
        assertThat(second).isNotEqualTo(first);
        assertThat(check(lin, first).equal()).isTrue();
        assertThat(check(lin, first).reopenedAt()).isNotNull();
        assertThat(check(lin, second).equal()).isTrue();
        assertThat(check(lin, second).reopenedAt()).isNull();
    }

    @Test
    void aReceiptIsForItsCandidateAndForExaminersOnceThePaperIsSealed() {
        assertRefused(() -> receipt(lin), "exams.receipt.open");
        String hash = sealed();
        assertThat(receipt(lin).fileName()).isEqualTo("receipt-" + paper.id() + ".pdf");
        assertThat(new String(receipt(instructor).pdf(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
        long other = hall.traineeNamed("wang");
        assertRefused(() -> receipt(other), "exams.attempt.absent");
        assertRefused(() -> check(other, hash), "exams.receipt.unknown");
        assertRefused(() -> check(lin, hash.substring(1)), "exams.receipt.hash");
        assertRefused(() -> check(lin, null), "exams.receipt.hash");
        assertRefused(() -> check(instructor, "0".repeat(64)), "exams.receipt.unknown");
    }

    @Test
    void examinersPrintEveryPaperButTheirOwn() {
        assertThat(Somebody.as(instructor, () -> printing.paper(paper.id(), Texts.CHINESE))
                        .fileName())
                .startsWith("paper-");
        assertThat(Somebody.as(instructor, () -> printing.key(paper.id(), Texts.ENGLISH))
                        .pdf())
                .isNotEmpty();
        assertRefused(() -> Somebody.as(lin, () -> printing.key(paper.id(), Texts.CHINESE)), "platform.forbidden");
        Sql.run("UPDATE attempt SET person_id = ? WHERE id = ?", instructor, paper.id());
        assertRefused(() -> Somebody.as(instructor, () -> printing.key(paper.id(), Texts.CHINESE)), "exams.print.own");
        assertRefused(() -> Somebody.as(instructor, () -> printing.key(-1, Texts.CHINESE)), "exams.attempt.absent");
    }

    private String sealed() {
        Somebody.as(lin, () -> hall.exam.submit(paper.id()));
        return Sql.text("SELECT paper_hash FROM attempt WHERE id = ?", paper.id());
    }

    private PaperDocument receipt(long person) {
        return Somebody.as(person, () -> receipts.receipt(paper.id()));
    }

    private HashCheck check(long person, String hash) {
        return Somebody.as(person, () -> receipts.check(hash));
    }

    private static void assertRefused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
