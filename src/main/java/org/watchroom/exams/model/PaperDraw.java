package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.watchroom.kernel.Refused;

/**
 * Draws a paper from the bank by the cells of a blueprint. The same seed on the same bank gives the same paper: the
 * generator is {@link Random}, whose sequence the language specifies, and the bank is taken in the order of its ids.
 */
public final class PaperDraw {

    private static final String JUDGEMENT_ORDER = "TF";
    private static final String NO_ORDER = "";

    private final List<BlueprintCell> cells;
    private final PaperRules rules;
    private final List<Candidate> bank;

    /**
     * A question that may be drawn.
     *
     * @param key of the item of the standard that it examines
     * @param situation the version of a situation that it shares with others, or null
     */
    public record Candidate(
            long versionId, String function, String key, Kind kind, Difficulty difficulty, Long situation) {

        /** One that stands alone. */
        public Candidate(long versionId, String function, String key, Kind kind, Difficulty difficulty) {
            this(versionId, function, key, kind, difficulty, null);
        }
    }

    /**
     * What is shuffled of a version.
     *
     * @param letters of its options in the bank, in the author's order
     * @param answer as the bank keeps it
     */
    public record Options(String letters, String answer) {}

    public PaperDraw(List<BlueprintCell> cells, PaperRules rules, Collection<Candidate> bank) {
        this.cells = cells;
        this.rules = rules;
        this.bank = bank.stream()
                .sorted(Comparator.comparingLong(Candidate::versionId))
                .toList();
    }

    /**
     * @param options of the versions that were drawn, by their ids; asked once
     * @return the paper, kind after kind in the order of {@link Kind}, then those of one situation moved together, which
     *     changes nothing of what was drawn
     * @throws Refused {@code exams.bank.thin.…} when the bank cannot fill the cells; none is ever filled from elsewhere
     */
    public List<PaperQuestion> draw(long seed, Function<Collection<Long>, Map<Long, Options>> options) {
        new BankCoverage(cells, bank).requireFull();
        Random random = new Random(seed);
        List<Candidate> mixed = new ArrayList<>(bank);
        shuffle(mixed, random);
        List<List<Candidate>> filled = CellFilling.of(cells, mixed);
        Map<Long, Options> inBank = options.apply(
                filled.stream().flatMap(List::stream).map(Candidate::versionId).toList());
        List<PaperQuestion> paper = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Drawn> drawn = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                BlueprintCell cell = cells.get(i);
                if (cell.kind() == kind) {
                    filled.get(i).forEach(it -> drawn.add(new Drawn(it, cell.points())));
                }
            }
            if (rules.shufflesQuestions()) {
                shuffle(drawn, random);
            }
            for (Drawn it : drawn) {
                paper.add(new PaperQuestion(
                        paper.size() + 1,
                        it.candidate.versionId(),
                        it.candidate.function(),
                        kind,
                        it.points,
                        order(kind, inBank.get(it.candidate.versionId()), rules.shufflesOptions(), random)));
            }
        }
        return inBlocks(paper);
    }

    private List<PaperQuestion> inBlocks(List<PaperQuestion> drawn) {
        Map<Long, Long> situations = new HashMap<>();
        bank.forEach(it -> situations.put(it.versionId(), it.situation()));
        List<PaperQuestion> paper = new ArrayList<>();
        SituationBlocks.together(drawn, it -> situations.get(it.versionId()))
                .forEach(it -> paper.add(it.numbered(paper.size() + 1)));
        return paper;
    }

    /**
     * What a question shows its options by; the steps of an ordering never stand in their right order.
     *
     * @param shuffles whether options are mixed; else they stand in the author's order
     */
    public static String order(Kind kind, Options inBank, boolean shuffles, Random random) {
        if (!kind.isShuffled()) {
            return kind == Kind.JUDGEMENT ? JUDGEMENT_ORDER : NO_ORDER;
        }
        String order = shuffles ? shuffled(inBank.letters(), random) : inBank.letters();
        while (kind == Kind.ORDERING && order.equals(inBank.answer())) {
            order = shuffled(inBank.letters(), random);
        }
        return order;
    }

    private static String shuffled(String bankLetters, Random random) {
        List<Character> letters = new ArrayList<>();
        bankLetters.chars().forEach(letter -> letters.add((char) letter));
        shuffle(letters, random);
        StringBuilder order = new StringBuilder();
        letters.forEach(order::append);
        return order.toString();
    }

    /** Fisher and Yates, written out so that it never changes with a library. */
    private static <T> void shuffle(List<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }

    private record Drawn(Candidate candidate, BigDecimal points) {}
}
