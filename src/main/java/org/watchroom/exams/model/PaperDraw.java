package org.watchroom.exams.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
    private final List<Candidate> bank;

    /** A question that may be drawn. */
    public record Candidate(long versionId, String function, Kind kind) {}

    /**
     * What is shuffled of a version.
     *
     * @param letters of its options in the bank, in the author's order
     * @param answer as the bank keeps it
     */
    public record Options(String letters, String answer) {}

    public PaperDraw(List<BlueprintCell> cells, Collection<Candidate> bank) {
        this.cells = cells;
        this.bank = bank.stream()
                .sorted(Comparator.comparingLong(Candidate::versionId))
                .toList();
    }

    /**
     * Refuses, by the name of the first cell that the bank cannot fill. A cell is never filled from another.
     *
     * @throws Refused {@code exams.bank.thin.SINGLE} or of the other kinds, with function, number needed, number there
     */
    public void requireFull() {
        for (BlueprintCell cell : cells) {
            int there = pool(cell).size();
            if (there < cell.count()) {
                throw new Refused("exams.bank.thin." + cell.kind(), cell.function(), cell.count(), there);
            }
        }
    }

    /**
     * @param options of a version, by its id
     * @return the paper, kind after kind in the order of {@link Kind}; within a kind the functions are mixed
     */
    public List<PaperQuestion> draw(long seed, Function<Long, Options> options) {
        requireFull();
        Random random = new Random(seed);
        List<PaperQuestion> paper = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Drawn> drawn = new ArrayList<>();
            cells.stream().filter(cell -> cell.kind() == kind).forEach(cell -> {
                List<Candidate> pool = pool(cell);
                shuffle(pool, random);
                pool.subList(0, cell.count()).forEach(it -> drawn.add(new Drawn(it, cell.points())));
            });
            shuffle(drawn, random);
            for (Drawn it : drawn) {
                paper.add(new PaperQuestion(
                        paper.size() + 1,
                        it.candidate.versionId(),
                        it.candidate.function(),
                        kind,
                        it.points,
                        order(kind, it.candidate, options, random)));
            }
        }
        return paper;
    }

    private List<Candidate> pool(BlueprintCell cell) {
        return new ArrayList<>(bank.stream()
                .filter(it -> it.kind() == cell.kind() && it.function().equals(cell.function()))
                .toList());
    }

    private static String order(Kind kind, Candidate candidate, Function<Long, Options> options, Random random) {
        if (!kind.isShuffled()) {
            return kind == Kind.JUDGEMENT ? JUDGEMENT_ORDER : NO_ORDER;
        }
        Options bank = options.apply(candidate.versionId());
        String order = shuffled(bank.letters(), random);
        while (kind == Kind.ORDERING && order.equals(bank.answer())) {
            order = shuffled(bank.letters(), random);
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
