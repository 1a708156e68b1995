package org.watchroom.exams;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.watchroom.exams.model.Choice;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Durability;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.TestDatabase;

/**
 * A cohort, a bank and an open sitting to test with. Every single-choice question is answered by the bank's A, every
 * multiple-choice question by A and B, every judgement by T, every ordering by C, A, D, B, every number by 12.5 ± 0.5. Each hall has a level of its own, since papers remember the
 * bank of a level for a while.
 */
public final class ExamHall {

    private static final AtomicInteger LEVELS = new AtomicInteger();

    private static final Map<String, String> ANSWERS =
            Map.of("SINGLE", "A", "MULTIPLE", "AB", "JUDGEMENT", "T", "ORDERING", "CADB", "NUMERIC", "12.5±0.5");

    final ExamSitting exam = House.bean(ExamSitting.class);
    public final String level = "T" + LEVELS.incrementAndGet();
    public final String code = "MOCK-" + level;
    public final long cohort;
    final long blueprint;
    final long sitting;
    public final long trainee;

    public ExamHall() {
        House.bean(Durability.class).check(TestDatabase.get());
        Sql.run(
                "INSERT INTO standard_item (skey, edition, level, kind, function_name, group_title, star, label_zh,"
                        + " label_en, place) VALUES (?, '2026', ?, 'skill', '基础知识', '1.1', TRUE, '看', 'Look', 1)",
                "2026/" + level,
                level);
        long programme = Sql.run(
                "INSERT INTO programme (code, title_zh, title_en, edition, level, certificate_title_zh,"
                        + " certificate_title_en, validity_months, hours) VALUES (?, '甲', 'A', '2026', ?, '证', 'C', 36, 1)",
                "P-" + level,
                level);
        Sql.run(
                "INSERT INTO programme_version (programme_id, number, validity_months, hours, reason, made_at)"
                        + " VALUES (?, 1, 36, 0, '', UTC_TIMESTAMP(6))",
                programme);
        cohort = Sql.run(
                "INSERT INTO cohort (programme_id, title, starts_on, ends_on, place)"
                        + " VALUES (?, ?, '2026-01-01', '2026-12-31', '甲')",
                programme,
                "班" + level);
        blueprint = Sql.run(
                "INSERT INTO blueprint (code, title_zh, title_en, edition, level, minutes, pass_mark)"
                        + " VALUES (?, '模拟', 'Mock', '2026', ?, 60, 60)",
                code,
                level);
        cell(0, "职业道德", "SINGLE", 2, 10);
        cell(1, "基础知识", "SINGLE", 2, 10);
        cell(2, "基础知识", "MULTIPLE", 2, 20);
        cell(3, "基础知识", "JUDGEMENT", 2, 10);
        sitting = sitting("AT_ONCE", 3);
        trainee = traineeNamed("lin");
    }

    public void cell(int place, String function, String kind, int count, int points) {
        Sql.run(
                "INSERT INTO blueprint_cell (blueprint_id, place, function_name, kind, item_count, points)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                blueprint,
                place,
                function,
                kind,
                count,
                points);
        for (int i = 0; i < count + 2; i++) {
            question(level + "-" + place + "-" + i, function, kind);
        }
    }

    private void question(String questionCode, String function, String kind) {
        long question = Sql.run("INSERT INTO question (code, newest) VALUES (?, 1)", questionCode);
        long version = Sql.run(
                "INSERT INTO question_version (question_id, number, standard_key, edition, level, function_name, kind,"
                        + " difficulty, stem, answer, explanation, basis, review, imported_at)"
                        + " VALUES (?, 1, ?, '2026', ?, ?, ?, 'EASY', ?, ?, '因为', 'GB', '待审', UTC_TIMESTAMP(6))",
                question,
                "2026/" + level,
                level,
                function,
                kind,
                "题 " + questionCode,
                ANSWERS.get(kind));
        for (String letter :
                List.of("JUDGEMENT", "NUMERIC").contains(kind) ? List.<String>of() : List.of("A", "B", "C", "D")) {
            Sql.run("INSERT INTO question_option VALUES (?, ?, ?)", version, letter, "选项" + letter);
        }
    }

    long sitting(String policy, int attempts) {
        return Sql.run(
                "INSERT INTO sitting (blueprint_id, cohort_id, title_zh, opens_at, closes_at, minutes, attempts_allowed,"
                        + " review_policy) VALUES (?, ?, '模拟', UTC_TIMESTAMP(6) - INTERVAL 1 DAY,"
                        + " UTC_TIMESTAMP(6) + INTERVAL 1 DAY, 60, ?, ?)",
                blueprint,
                cohort,
                attempts,
                policy);
    }

    public long traineeNamed(String name) {
        long person = Somebody.with(name, Role.TRAINEE);
        Sql.run(
                "INSERT INTO enrolment (cohort_id, person_id, state, enrolled_at)"
                        + " VALUES (?, ?, 'ENROLLED', UTC_TIMESTAMP(6))",
                cohort,
                person);
        return person;
    }

    AttemptPaper start(long person) {
        return Somebody.as(person, () -> exam.start(sitting));
    }

    AnswerReceipt save(long person, AttemptPaper paper, int no, int seq, String choice) {
        return Somebody.as(
                person, () -> exam.saveAnswer(paper.id(), no, new SentAnswer(paper.epoch(), seq, keys(choice), null)));
    }

    public static List<String> keys(String choice) {
        return Choice.keys(choice);
    }

    /** The right answer in the letters of that paper. */
    static String right(AttemptPaper paper, int no) {
        String order =
                Sql.text("SELECT shown_order FROM paper_question WHERE attempt_id = ? AND no = ?", paper.id(), no);
        return right(paper.questions().get(no - 1).kind(), order);
    }

    /** The right answer where the options are shown in that order. */
    public static String right(String kind, String order) {
        return switch (kind) {
            case "SINGLE" -> letter(order, 'A');
            case "MULTIPLE" ->
                order.indexOf('A') < order.indexOf('B')
                        ? letter(order, 'A') + letter(order, 'B')
                        : letter(order, 'B') + letter(order, 'A');
            case "ORDERING" ->
                "CADB".chars().mapToObj(step -> letter(order, (char) step)).collect(joining());
            case "NUMERIC" -> "12.5";
            default -> "T";
        };
    }

    private static String letter(String order, char inBank) {
        return Character.toString('A' + order.indexOf(inBank));
    }

    /** Lets the deadline lie that many seconds in the past. */
    static void overdue(long attemptId, int seconds) {
        Sql.run(
                "UPDATE attempt SET deadline = UTC_TIMESTAMP(6) - INTERVAL " + seconds + " SECOND WHERE id = ?",
                attemptId);
    }

    /** Does the works at the same moment; a refusal counts as null. */
    static <T> List<T> together(List<Callable<T>> works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        CountDownLatch gun = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    gun.await();
                    try {
                        return work.call();
                    } catch (Refused refused) {
                        return null;
                    }
                }));
            }
            gun.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
