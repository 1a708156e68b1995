package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.watchroom.drills.model.DrillAppeal;
import org.watchroom.drills.model.DrillAppealRepository;
import org.watchroom.drills.model.DrillRecord;
import org.watchroom.drills.model.DrillRecordRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * A trainee's appeal against a record, or against what a board came to, and its answer in writing. It is answered by an
 * instructor who did not grade, or by an administrator. The record stays as it is: one that is wrong is corrected by its grader and a second person.
 */
@ApplicationScoped
@Transactional
public class DrillAppeals {

    /** Fewest and most characters of an appeal and of its answer. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 2000;

    @Inject
    private DrillAppealRepository appeals;

    @Inject
    private DrillRecordRepository records;

    @Inject
    private RecordViews views;

    @Inject
    private AppealTerms terms;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    /** Until when the reader may appeal against a record of theirs; empty when they may not. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public Optional<Instant> open(long recordId) {
        DrillRecord record = records.get(recordId, reader());
        Instant until = terms.until(record);
        boolean open = record.traineeId() == user.id()
                && counts(record)
                && appeals.find(terms.writtenTo(record)).isEmpty()
                && !clock.instant().isAfter(until);
        return open ? Optional.of(until) : Optional.empty();
    }

    /**
     * @param words what is wrong and why, 10 to 2,000 characters
     * @throws Refused {@code drills.appeal.words}, {@code .done-already}, {@code .late} after the days that are set,
     *     {@code .not-counting} for a record that was corrected, {@code drills.record.absent} for another's
     */
    @Permits(Permission.SEE_OWN_RECORDS)
    public void lodge(long recordId, String words) {
        DrillRecord record = records.get(recordId, new DrillRecordRepository.Reader(user.id(), false, false));
        if (record.traineeId() != user.id()) {
            throw Refused.absent("drills.record.absent");
        }
        String said = words(words, "drills.appeal.words");
        if (!counts(record)) {
            throw new Refused("drills.appeal.not-counting");
        }
        long writtenTo = terms.writtenTo(record);
        if (appeals.find(writtenTo).isPresent()) {
            throw new Refused("drills.appeal.done-already");
        }
        if (clock.instant().isAfter(terms.until(record))) {
            throw new Refused("drills.appeal.late", terms.days());
        }
        appeals.add(new DrillAppeal(writtenTo, said, now()));
    }

    /** What waits for an answer, the oldest first; none of it by or about the reader. */
    @Permits(Permission.SEE_COHORTS)
    public List<RecordRow> waiting() {
        return views.rows(records.appealed(user.id()));
    }

    /**
     * The reader's own records that were found to be wrong and that they have not corrected yet; of a board those of each of its
     * graders, until it has come to something anew.
     */
    @Permits(Permission.SEE_COHORTS)
    public List<RecordRow> toBeCorrected() {
        return views.rows(records.toBeCorrected(user.id()));
    }

    /**
     * @param upheld whether the trainee is right, so that the grader is asked to correct the record
     * @param answer in writing, 10 to 2,000 characters; the trainee reads it
     * @throws Refused {@code drills.appeal.answer}, {@code .answered-already}, {@code .yours} for the grader,
     *     {@code .about-you} for the trainee
     */
    @Permits({Permission.GRADE_DRILLS, Permission.RUN_COHORTS})
    public void answer(long recordId, boolean upheld, String answer) {
        DrillRecord record = records.get(recordId, reader());
        if (terms.hadAPart(record).contains(user.id())) {
            throw new Refused("drills.appeal.yours");
        }
        if (record.traineeId() == user.id()) {
            throw new Refused("drills.appeal.about-you");
        }
        String said = words(answer, "drills.appeal.answer");
        DrillAppeal.Outcome outcome = upheld ? DrillAppeal.Outcome.UPHELD : DrillAppeal.Outcome.DISMISSED;
        appeals.lock(terms.writtenTo(record)).answer(outcome, said, user.id(), now());
    }

    private static String words(String given, String key) {
        String words = given == null ? "" : given.strip();
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Refused.input(key, SHORTEST, LONGEST);
        }
        return words;
    }

    private boolean counts(DrillRecord record) {
        return views.rows(List.of(record)).get(0).counts();
    }

    private DrillRecordRepository.Reader reader() {
        return new DrillRecordRepository.Reader(
                user.id(), user.may(Permission.RUN_COHORTS), user.may(Permission.GRADE_DRILLS));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
