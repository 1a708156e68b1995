package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class IssueBatchesIT {

    private static final String TWO_PERSONS = "watchroom.certificates.two-persons";
    private static final String NUMBERS =
            "SELECT GROUP_CONCAT(SUBSTRING(number, 9, 6) ORDER BY number) FROM certificate";

    private final IssueBatches batches = House.bean(IssueBatches.class);
    private final BatchWork work = House.bean(BatchWork.class);
    private Class5 class5;
    private long other;

    @BeforeEach
    void aCohort() {
        class5 = new Class5();
        other = Somebody.with("other", Role.ADMINISTRATOR);
    }

    @AfterEach
    void one() {
        System.clearProperty(TWO_PERSONS);
    }

    @Test
    void aStopInTheMiddleLosesNothingAndDoublesNothing() {
        List<Long> people = class5.finished(5);
        long batch = begin(people);
        assertThat(Sql.count("SELECT COUNT(*) FROM certificate")).isZero();
        assertThat(as(class5.administrator, () -> work.issueNext(batch, 2))).isTrue();
        assertThat(line(batch).state()).isEqualTo("OPEN");
        assertThat(line(batch).settled()).isEqualTo(2);
        sweep();
        assertThat(line(batch))
                .extracting(BatchLine::state, BatchLine::issued, BatchLine::total)
                .containsExactly("DONE", 5, 5);
        sweep();
        assertThat(as(class5.administrator, () -> work.issueNext(batch, 2))).isFalse();
        assertThat(Sql.text(NUMBERS)).isEqualTo("000001,000002,000003,000004,000005");
        assertThat(people(batch)).extracting(BatchPerson::number).doesNotContainNull();
    }

    @Test
    void whoeverCannotGetOneIsNamedAndKeepsNobodyWaiting() {
        List<Long> people = new ArrayList<>(class5.finished(3));
        people.add(2, class5.finished("王\uD8A4\uDC00"));
        long batch = begin(people);
        Sql.run("DELETE FROM lesson_progress WHERE person_id = ?", people.get(0));
        sweep();
        assertThat(people(batch))
                .extracting(BatchPerson::outcome)
                .containsExactly("REFUSED", "ISSUED", "REFUSED", "ISSUED");
        assertThat(people(batch).get(2).whyZh()).contains("U+39000");
        assertThat(people(batch).get(0).whyEn()).contains("does not meet");
        assertThat(Sql.text(NUMBERS)).isEqualTo("000001,000002");
    }

    @Test
    void twoAdministratorsWhoAskForTheSameGiveEachPersonOne() throws Exception {
        List<Long> people = class5.finished(6);
        long first = begin(people);
        long second = as(other, () -> batches.begin(class5.cohort, people));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(pool.submit(() -> {
                    start.await();
                    sweep();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : both) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(Sql.text(NUMBERS)).isEqualTo("000001,000002,000003,000004,000005,000006");
        assertThat(line(first).issued() + line(second).issued()).isEqualTo(6);
        assertThat(line(first).held() + line(second).held()).isEqualTo(6);
    }

    @Test
    void whereTwoMustAgreeNothingIsIssuedBeforeTheSecondDoes() {
        System.setProperty(TWO_PERSONS, "true");
        List<Long> people = class5.finished(2);
        long batch = begin(people);
        sweep();
        assertThat(line(batch).state()).isEqualTo("WAITING");
        assertThat(Sql.count("SELECT COUNT(*) FROM certificate")).isZero();
        Somebody.isRefused("certificates.batch.same-person", class5.administrator, () -> batches.approve(batch));
        Somebody.does(other, () -> batches.approve(batch));
        sweep();
        assertThat(line(batch).issued()).isEqualTo(2);
        assertThat(line(batch).decidedBy()).isNotBlank();
    }

    @Test
    void aBatchThatIsTurnedDownIssuesNothingAndSaysWhy() {
        System.setProperty(TWO_PERSONS, "true");
        long batch = begin(class5.finished(1));
        Somebody.isRefused("certificates.batch.reason", other, () -> batches.turnDown(batch, " "));
        Somebody.does(other, () -> batches.turnDown(batch, "名单不全"));
        Somebody.isRefused("certificates.batch.decided", other, () -> batches.turnDown(batch, "再来"));
        sweep();
        assertThat(line(batch).reason()).isEqualTo("名单不全");
        assertThat(Sql.count("SELECT COUNT(*) FROM certificate")).isZero();
    }

    @Test
    void nothingIsBegunForWhoeverIsNotReady() {
        List<Long> people = new ArrayList<>(class5.finished(1));
        people.add(class5.trainee("李强"));
        Somebody.isRefused(
                "certificates.issue.missing", class5.administrator, () -> batches.begin(class5.cohort, people));
        Somebody.isRefused(
                "certificates.issue.nobody", class5.administrator, () -> batches.begin(class5.cohort, List.of()));
        assertThat(Sql.count("SELECT COUNT(*) FROM issue_batch")).isZero();
    }

    private long begin(List<Long> people) {
        return as(class5.administrator, () -> batches.begin(class5.cohort, people));
    }

    private void sweep() {
        House.bean(Acting.class).asSystem(House.bean(BatchRun.class)::run);
    }

    private BatchLine line(long batch) {
        return as(class5.administrator, () -> batches.batch(batch));
    }

    private List<BatchPerson> people(long batch) {
        return as(class5.administrator, () -> batches.people(batch));
    }

    private static <T> T as(long person, Callable<T> task) {
        return Somebody.as(person, task);
    }
}
