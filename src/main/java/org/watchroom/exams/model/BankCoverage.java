package org.watchroom.exams.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.kernel.Refused;

/**
 * Whether a bank can fill the cells of a blueprint, and how many papers without asking a question twice: the largest flow from
 * the cells to the questions (Edmonds and Karp 1972, Journal of the ACM 19, 248–264), where questions that fit the same cells
 * count as one group. So a large bank costs no more than a small one.
 */
public final class BankCoverage {

    private final List<BlueprintCell> cells;
    private final List<BitSet> groups = new ArrayList<>();
    private final int[] sizes;

    public BankCoverage(List<BlueprintCell> cells, Collection<PaperDraw.Candidate> bank) {
        this.cells = cells;
        Map<BitSet, Integer> counted = new LinkedHashMap<>();
        for (PaperDraw.Candidate question : bank) {
            BitSet fitting = new BitSet();
            for (int i = 0; i < cells.size(); i++) {
                fitting.set(i, cells.get(i).fits(question));
            }
            if (!fitting.isEmpty()) {
                counted.merge(fitting, 1, Integer::sum);
            }
        }
        groups.addAll(counted.keySet());
        sizes = counted.values().stream().mapToInt(it -> it).toArray();
    }

    /**
     * Cells that the bank cannot fill.
     *
     * @param cell that stays short
     * @param there questions that fit it
     * @param missing how many it stays short of
     * @param together the cells that want the same questions, itself included
     * @param needTogether what those need
     * @param thereTogether questions that fit any of those
     */
    public record Thin(
            BlueprintCell cell,
            int there,
            int missing,
            List<BlueprintCell> together,
            int needTogether,
            int thereTogether) {

        /** Whether it is short only because others want the same questions. */
        public boolean shared() {
            return there >= cell.count();
        }
    }

    public List<Thin> thin() {
        Flow flow = new Flow(1);
        List<Thin> thin = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (flow.missing[cell] > 0) {
                BitSet contending = flow.reachableFrom(cell);
                thin.add(new Thin(
                        cells.get(cell),
                        there(only(cell)),
                        flow.missing[cell],
                        contending.stream().mapToObj(cells::get).toList(),
                        contending.stream().map(it -> cells.get(it).count()).sum(),
                        there(contending)));
            }
        }
        return thin;
    }

    /**
     * @throws Refused {@code exams.bank.thin.SINGLE} or of the other kinds, with topic, number needed, number there and 0 for
     *     any difficulty, 1 to 3 for easy to hard; {@code exams.bank.thin-together} when cells want the same questions
     */
    public void requireFull() {
        thin().stream().findFirst().ifPresent(thin -> {
            throw refusal(thin);
        });
    }

    public static Refused refusal(Thin thin) {
        BlueprintCell cell = thin.cell();
        return thin.shared()
                ? new Refused(
                        "exams.bank.thin-together",
                        cell.name(),
                        thin.together().size(),
                        thin.needTogether(),
                        thin.thereTogether())
                : new Refused(
                        "exams.bank.thin." + cell.kind(),
                        cell.name(),
                        cell.count(),
                        thin.there(),
                        cell.difficulty() == null ? 0 : cell.difficulty().ordinal() + 1);
    }

    /** The number of papers that can be made without asking a question twice. */
    public int papers() {
        int least = 0;
        int most = Integer.MAX_VALUE;
        for (int cell = 0; cell < cells.size(); cell++) {
            most = Math.min(most, there(only(cell)) / cells.get(cell).count());
        }
        if (cells.isEmpty()) {
            return 0;
        }
        while (least < most) {
            int middle = least + (most - least + 1) / 2;
            if (Arrays.stream(new Flow(middle).missing).sum() == 0) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return least;
    }

    private int there(BitSet anyOf) {
        int there = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).intersects(anyOf)) {
                there += sizes[i];
            }
        }
        return there;
    }

    private static BitSet only(int cell) {
        BitSet set = new BitSet();
        set.set(cell);
        return set;
    }

    /** The largest flow for so many papers. */
    private final class Flow {

        private final int[][] given = new int[cells.size()][groups.size()];
        private final int[] spare = sizes.clone();
        private final int[] missing = new int[cells.size()];

        Flow(int papers) {
            for (int cell = 0; cell < missing.length; cell++) {
                missing[cell] = cells.get(cell).count() * papers;
                while (missing[cell] > 0 && push(cell)) {
                    // as much as one path takes
                }
            }
        }

        /** Along the shortest path from the cell to a group that has questions to spare. */
        private boolean push(int cell) {
            int[] groupBefore = filled(cells.size());
            int[] cellBefore = filled(groups.size());
            Deque<Integer> open = new ArrayDeque<>(List.of(cell));
            BitSet seen = only(cell);
            while (!open.isEmpty()) {
                int from = open.remove();
                for (int group = 0; group < groups.size(); group++) {
                    if (cellBefore[group] < 0 && groups.get(group).get(from)) {
                        cellBefore[group] = from;
                        if (spare[group] > 0) {
                            give(cell, group, groupBefore, cellBefore);
                            return true;
                        }
                        for (int other = 0; other < given.length; other++) {
                            if (given[other][group] > 0 && !seen.get(other)) {
                                seen.set(other);
                                groupBefore[other] = group;
                                open.add(other);
                            }
                        }
                    }
                }
            }
            return false;
        }

        private void give(int cell, int last, int[] groupBefore, int[] cellBefore) {
            int amount = Math.min(missing[cell], spare[last]);
            for (int group = last; cellBefore[group] != cell; group = groupBefore[cellBefore[group]]) {
                int through = cellBefore[group];
                amount = Math.min(amount, given[through][groupBefore[through]]);
            }
            spare[last] -= amount;
            missing[cell] -= amount;
            int group = last;
            while (cellBefore[group] != cell) {
                int through = cellBefore[group];
                given[through][group] += amount;
                group = groupBefore[through];
                given[through][group] -= amount;
            }
            given[cell][group] += amount;
        }

        /** The cells that hold what the cell could use, and those that hold what these could use. */
        private BitSet reachableFrom(int cell) {
            BitSet seen = only(cell);
            Deque<Integer> open = new ArrayDeque<>(List.of(cell));
            while (!open.isEmpty()) {
                int from = open.remove();
                for (int group = 0; group < groups.size(); group++) {
                    for (int other = 0; groups.get(group).get(from) && other < given.length; other++) {
                        if (given[other][group] > 0 && !seen.get(other)) {
                            seen.set(other);
                            open.add(other);
                        }
                    }
                }
            }
            return seen;
        }

        private static int[] filled(int length) {
            int[] none = new int[length];
            Arrays.fill(none, -1);
            return none;
        }
    }
}
