package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.exams.LooseQuestion;
import org.watchroom.exams.LooseQuestions;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.model.AskedQuestion;
import org.watchroom.practice.model.Mode;
import org.watchroom.practice.model.PracticeChoice;
import org.watchroom.practice.model.PracticeJournalRepository;
import org.watchroom.practice.model.PracticeRound;
import org.watchroom.practice.model.PracticeRoundRepository;
import org.watchroom.practice.model.Stock;

/** Practising: rounds are chosen, and their questions asked one by one. Always the practice of the person who asks. */
@ApplicationScoped
@Transactional
public class DailyPractice {

    /** Questions of a round by topic, of mistakes, and of a small mock. */
    static final int ROUND = 15;

    private static final int TEN_MINUTES = 600;
    private static final int FEWEST_OF_TEN_MINUTES = 5;
    private static final int MOST_OF_TEN_MINUTES = 25;

    @Inject
    private PracticeRoundRepository rounds;

    @Inject
    private PracticeJournalRepository journal;

    @Inject
    private PracticeGround grounds;

    @Inject
    private PracticeAnswers answers;

    @Inject
    private LooseQuestions questions;

    @Inject
    private CurrentUser user;

    /**
     * Begins a round, or goes on with the one of today that is not finished.
     *
     * @param mode DAILY, TEN, TOPIC, MISTAKES or MOCK
     * @param topic of the standard, for TOPIC alone
     * @throws Refused {@code practice.mode}; {@code practice.no-cohort}; {@code practice.done-today} after the questions of
     *     a day; {@code practice.no-mistakes}; {@code practice.nothing} when the bank has nothing of the kind
     */
    @Permits(Permission.LEARN)
    public RoundFacts begin(String mode, String topic) {
        Mode wanted = mode(mode);
        String about = wanted == Mode.TOPIC && topic != null ? topic : "";
        Optional<PracticeRound> open = rounds.findOpen(user.id(), grounds.today(), wanted, about);
        if (open.isPresent()) {
            return facts(open.get());
        }
        PracticeGround.Ground ground = grounds.of(user.id());
        List<Stock> chosen = chosen(wanted, about, ground);
        if (chosen.isEmpty()) {
            throw new Refused(wanted == Mode.MISTAKES ? "practice.no-mistakes" : "practice.nothing");
        }
        Map<Long, String> orders = questions.orders(
                chosen.stream().map(Stock::versionId).toList(), ground.today().toEpochDay() * 31 + user.id());
        return facts(rounds.add(
                user.id(), ground.today(), wanted, about, ground.shelf().pace(), chosen, orders));
    }

    private List<Stock> chosen(Mode mode, String topic, PracticeGround.Ground ground) {
        PracticeChoice choice = ground.choice();
        return switch (mode) {
            case DAILY -> {
                int left = ground.nearness().cap() - journal.answered(user.id(), ground.today(), Mode.DAILY);
                if (left <= 0) {
                    throw new Refused("practice.done-today", ground.nearness().cap());
                }
                yield choice.daily(left);
            }
            case TEN ->
                choice.daily(Math.max(
                        FEWEST_OF_TEN_MINUTES,
                        Math.min(
                                MOST_OF_TEN_MINUTES,
                                TEN_MINUTES / ground.shelf().pace())));
            case TOPIC -> choice.ofTopic(topic, ROUND);
            case MISTAKES -> choice.mistakes(ROUND);
            case MOCK -> choice.mock(ROUND);
        };
    }

    private static Mode mode(String name) {
        try {
            return Mode.valueOf(name == null ? "" : name);
        } catch (IllegalArgumentException unknown) {
            throw Refused.input("practice.mode");
        }
    }

    /**
     * Shows the next question of a round, or that it is over. From the first time on that it is shown its time counts.
     *
     * @throws Refused {@code practice.round-absent} also when it is somebody else's
     */
    @Permits(Permission.LEARN)
    public PracticeTurn turn(long roundId) {
        PracticeRound round = rounds.getOwn(roundId, user.id());
        List<AskedQuestion> asked = rounds.questions(roundId);
        PracticeJournalRepository.Tally tally = journal.ofRound(roundId);
        Optional<AskedQuestion> next =
                asked.stream().filter(it -> !it.isAnswered()).findFirst();
        next.filter(it -> it.secondsShown() == null).ifPresent(it -> rounds.shown(roundId, it.no()));
        return new PracticeTurn(
                facts(round, asked.size()),
                next.map(it -> question(it, asked)).orElse(null),
                tally.answered(),
                asked.size(),
                tally.right(),
                round.paceSeconds());
    }

    private PracticeTurn.Question question(AskedQuestion it, List<AskedQuestion> asked) {
        LooseQuestion shown = questions.shown(new LooseQuestion.Place(it.no(), it.versionId(), it.order()));
        boolean again = asked.stream().anyMatch(other -> other.no() < it.no() && other.questionId() == it.questionId());
        return new PracticeTurn.Question(
                it.no(),
                shown.question().kind(),
                again,
                shown.question().text(),
                shown.question().options().stream().map(PracticeTurn.Option::of).toList(),
                PracticeTurn.Medium.of(shown.question().media()),
                shown.situation() == null ? "" : shown.situation().text(),
                PracticeTurn.Medium.of(
                        shown.situation() == null
                                ? List.of()
                                : shown.situation().media()),
                it.secondsShown() == null ? 0 : it.secondsShown());
    }

    /**
     * Keeps an answer and tells what came of it. The first answer to a question of a round counts; sent again, this one or
     * another, it changes nothing and tells the same.
     *
     * @param choice letters as shown, in the person's order; {@code T} or {@code F}; or a number
     * @throws Refused {@code practice.round-absent}, {@code practice.question-absent}, {@code practice.not-shown} for a
     *     question whose turn has not come, {@code exams.answer.not-on-paper} for what it does not offer
     */
    @Permits(Permission.LEARN)
    public PracticeFeedback answer(long roundId, int no, List<String> choice) {
        return answers.take(rounds.lockOwn(roundId, user.id()), no, choice);
    }

    private RoundFacts facts(PracticeRound round) {
        return facts(round, rounds.questions(round.id()).size());
    }

    private static RoundFacts facts(PracticeRound round, int size) {
        return new RoundFacts(round.id(), round.mode().name(), round.topic(), size);
    }
}
