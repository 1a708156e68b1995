package org.watchroom.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.watchroom.practice.model.Chance;
import org.watchroom.practice.model.Known;
import org.watchroom.practice.model.Mastery;
import org.watchroom.practice.model.Paper;
import org.watchroom.practice.model.Readiness;

/** What one person's knowledge means for the examination, today and on its day. */
final class ReadinessView {

    /** What a help is counted for. */
    static final int MINUTES = 20;

    private static final int MOST_HELPS = 3;
    private static final int HUNDRED = 100;

    private final PracticeShelf.Shelf shelf;
    private final Paper paper;
    private final LocalDate today;
    private final LocalDate examination;
    private final Mastery mastery;
    private final Readiness now;
    private final Readiness later;

    /** @param examination its day, or null */
    ReadinessView(PracticeShelf.Shelf shelf, Map<Long, Known> known, LocalDate today, LocalDate examination) {
        this.shelf = shelf;
        this.today = today;
        this.examination = examination;
        paper = shelf.paper();
        mastery = new Mastery(shelf.stock(), known, PracticeGround.FSRS, today);
        now = new Readiness(mastery, paper, PracticeGround.FSRS);
        later = examination == null
                ? now
                : new Readiness(
                        new Mastery(shelf.stock(), known, PracticeGround.FSRS, examination),
                        paper,
                        PracticeGround.FSRS);
    }

    Mastery mastery() {
        return mastery;
    }

    Paper paper() {
        return paper;
    }

    boolean isKnown() {
        return now.isKnown();
    }

    /** On the day of the examination, or today; 0 while too little is known. */
    double probability() {
        return later.chance().map(Chance::probability).orElse(0.0);
    }

    /** With what would help most. */
    ReadinessFacts facts() {
        return facts(isKnown() ? helps() : toBegin());
    }

    /** Without. */
    ReadinessFacts chances() {
        return facts(List.of());
    }

    private ReadinessFacts facts(List<ReadinessFacts.Help> help) {
        return new ReadinessFacts(
                mastery.answered(),
                Readiness.FEWEST_ANSWERED,
                (int) Math.round(now.covered() * HUNDRED),
                now.chance().map(ReadinessView::chance).orElse(null),
                examination == null
                        ? null
                        : later.chance().map(ReadinessView::chance).orElse(null),
                examination,
                MINUTES,
                help);
    }

    /** By how much of 1 so many minutes on that topic raise the probability on the day of the examination, or today's. */
    double gain(String topic, int minutes) {
        return later.gain(topic, shelf.questionsIn(minutes), today, examination == null ? today : examination);
    }

    private List<ReadinessFacts.Help> helps() {
        return topics().map(it -> new ReadinessFacts.Help(it, percent(gain(it, MINUTES)), worth(it)))
                .filter(it -> it.gain() > 0)
                .sorted(Comparator.comparingInt(ReadinessFacts.Help::gain)
                        .thenComparingInt(ReadinessFacts.Help::worthPercent)
                        .reversed())
                .limit(MOST_HELPS)
                .toList();
    }

    private List<ReadinessFacts.Help> toBegin() {
        return topics().filter(it -> mastery.answered(it) == 0)
                .map(it -> new ReadinessFacts.Help(it, 0, worth(it)))
                .sorted(Comparator.comparingInt(ReadinessFacts.Help::worthPercent)
                        .reversed())
                .limit(MOST_HELPS)
                .toList();
    }

    /** Those that can be practised. */
    private Stream<String> topics() {
        return shelf.topics().stream();
    }

    int worth(String topic) {
        return percent(paper.share(topic));
    }

    static int percent(double share) {
        return (int) Math.round(share * HUNDRED);
    }

    private static ReadinessFacts.Chance chance(Chance it) {
        return new ReadinessFacts.Chance(certain(it.probability()), certain(it.low()), certain(it.high()));
    }

    /** Nothing is certain. */
    private static int certain(double probability) {
        return Math.max(1, Math.min(HUNDRED - 1, percent(probability)));
    }
}
