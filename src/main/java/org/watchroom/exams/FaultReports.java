package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.exams.model.FaultKind;
import org.watchroom.exams.model.FaultReportRepository;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.questions.QuestionContent;

/** Trainees say what is wrong with a question that they may see again, and get an answer in words. */
@ApplicationScoped
@Transactional
public class FaultReports {

    /** Most characters of a report, and of an answer. */
    public static final int LONGEST = 1_000;

    /** Reports of a page of the list. */
    public static final int PAGE = 50;

    @Inject
    private FaultReportRepository reports;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Grading grading;

    @Inject
    private Papers papers;

    @Inject
    private Directory directory;

    @Inject
    private CurrentUser user;

    /**
     * @param no number of the question on the own paper
     * @param kind KEY, WORDING, PICTURE, BASIS or OTHER
     * @param words 1 to 1,000 characters
     * @return the report, with its reference
     * @throws Refused {@code exams.attempt.absent} for somebody else's paper, {@code exams.fault.not-shown} while the
     *     question may not be seen, {@code .question}, {@code .kind}, {@code .words}, {@code .open-already}
     */
    @Permits(Permission.SIT_EXAMS)
    public FaultFacts report(long attemptId, int no, String kind, String words) {
        Grading.Graded graded = shown(attemptId);
        PaperQuestion question = graded.paper().stream()
                .filter(it -> it.no() == no)
                .findFirst()
                .orElseThrow(() -> Refused.absent("exams.fault.question"));
        long id = reports.add(
                        question, graded.attempt(), FaultKind.of(kind), text(words, "exams.fault.words"), grading.now())
                .orElseThrow(() -> new Refused("exams.fault.open-already"));
        return facts(reports.find(id).stream().toList()).get(0);
    }

    private Grading.Graded shown(long attemptId) {
        Attempt attempt = attempts.getOwn(attemptId, user.id());
        if (attempt.isOpen()) {
            throw new Refused("exams.fault.not-shown");
        }
        Grading.Graded graded = grading.of(attempt);
        if (!graded.sitting().showsReview(grading.now())) {
            throw new Refused("exams.fault.not-shown");
        }
        return graded;
    }

    /** The trainee's own, the newest first. */
    @Permits(Permission.SIT_EXAMS)
    public List<FaultFacts> mine() {
        return facts(reports.ofPerson(user.id()));
    }

    /**
     * Everybody's: open ones the oldest first, answered ones the newest first.
     *
     * @param page from 1
     */
    @Permits(Permission.SEE_QUESTIONS)
    public PageOf<FaultFacts> all(boolean open, int page) {
        return some(open, page, reports.versions(open));
    }

    /** As {@link #all}, those alone that concern versions which the reader wrote. */
    @Permits(Permission.SEE_QUESTIONS)
    public PageOf<FaultFacts> onOwnQuestions(boolean open, int page) {
        return some(open, page, papers.writtenBy(user.id(), reports.versions(open)));
    }

    private PageOf<FaultFacts> some(boolean open, int page, Collection<Long> versions) {
        return new PageOf<>(
                facts(reports.all(open, versions, PageOf.rowsBefore(page, PAGE), PAGE)), reports.count(open, versions));
    }

    /** How many wait for an answer. */
    @Permits(Permission.SEE_QUESTIONS)
    public int waiting() {
        return reports.count(true, reports.versions(true));
    }

    /** How many wait that concern versions which the reader wrote. */
    @Permits(Permission.SEE_QUESTIONS)
    public int waitingOnOwnQuestions() {
        return reports.count(true, papers.writtenBy(user.id(), reports.versions(true)));
    }

    /** @throws Refused {@code exams.fault.absent} */
    @Permits(Permission.SEE_QUESTIONS)
    public FaultFacts get(long id) {
        return facts(List.of(reports.find(id).orElseThrow(() -> Refused.absent("exams.fault.absent"))))
                .get(0);
    }

    /**
     * Answers once; the trainee reads it with the result of the paper.
     *
     * @param accepted whether the trainee was right
     * @param answer 1 to 1,000 characters
     * @throws Refused {@code exams.fault.absent}, {@code .own}, {@code .answer}, {@code .answered}
     */
    @Permits(Permission.ANSWER_FAULTS)
    public FaultFacts answer(long id, boolean accepted, String answer) {
        FaultReportRepository.Row row = reports.find(id).orElseThrow(() -> Refused.absent("exams.fault.absent"));
        if (row.personId() == user.id()) {
            throw new Refused("exams.fault.own");
        }
        if (!reports.answer(id, accepted, text(answer, "exams.fault.answer"), grading.now(), user.id())) {
            throw new Refused("exams.fault.answered");
        }
        return get(id);
    }

    private static String text(String words, String key) {
        String text = words == null ? "" : words.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw Refused.input(key, LONGEST);
        }
        return text;
    }

    private List<FaultFacts> facts(List<FaultReportRepository.Row> rows) {
        Map<Long, QuestionContent> contents = papers.contents(rows.stream()
                .map(FaultReportRepository.Row::versionId)
                .distinct()
                .toList());
        Map<Long, String> names = directory.names(rows.stream()
                .flatMap(it -> Stream.of(it.personId(), it.answeredBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(it -> new FaultFacts(
                        it.id(),
                        "F-" + it.id(),
                        it.attemptId(),
                        it.no(),
                        it.versionId(),
                        contents.get(it.versionId()).code(),
                        contents.get(it.versionId()).stem(),
                        names.get(it.personId()),
                        it.kind(),
                        it.words(),
                        it.reportedAt(),
                        it.state(),
                        it.answer(),
                        it.answeredAt(),
                        it.answeredBy() == null ? null : names.get(it.answeredBy())))
                .toList();
    }
}
