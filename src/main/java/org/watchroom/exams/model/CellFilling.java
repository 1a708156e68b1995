package org.watchroom.exams.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives each cell its questions and none to two cells. Cells may overlap: where the first choice of one takes what another
 * needs, it moves on to what is free for it (augmenting paths: Ford and Fulkerson 1956, Canadian Journal of Mathematics 8,
 * 399–404). So a filling is found whenever there is one. Cells are served in the order of how few questions fit them.
 */
final class CellFilling {

    private static final int NOBODY = -1;

    private final List<BlueprintCell> cells;
    private final List<int[]> fitting;
    private final int[] owner;
    private final int[] firstFree;

    private CellFilling(List<BlueprintCell> cells, List<PaperDraw.Candidate> questions) {
        this.cells = cells;
        owner = IntStream.range(0, questions.size()).map(it -> NOBODY).toArray();
        firstFree = new int[cells.size()];
        fitting = cells.stream()
                .map(cell -> IntStream.range(0, questions.size())
                        .filter(it -> cell.fits(questions.get(it)))
                        .toArray())
                .toList();
    }

    /**
     * @param questions in the order in which they are taken
     * @return the questions of each cell, in that order; fewer than its count where the bank is too thin
     */
    static List<List<PaperDraw.Candidate>> of(List<BlueprintCell> cells, List<PaperDraw.Candidate> questions) {
        CellFilling filling = new CellFilling(cells, questions);
        filling.fill();
        List<List<PaperDraw.Candidate>> filled = new ArrayList<>();
        cells.forEach(cell -> filled.add(new ArrayList<>()));
        for (int i = 0; i < questions.size(); i++) {
            if (filling.owner[i] != NOBODY) {
                filled.get(filling.owner[i]).add(questions.get(i));
            }
        }
        return filled;
    }

    private void fill() {
        IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingInt(it -> fitting.get(it).length))
                .forEach(cell -> {
                    int missing = cells.get(cell).count();
                    while (missing > 0 && take(cell, new BitSet())) {
                        missing--;
                    }
                });
    }

    /** One question more for the cell, if need be from another that finds one elsewhere. */
    private boolean take(int cell, BitSet asked) {
        asked.set(cell);
        int[] fits = fitting.get(cell);
        while (firstFree[cell] < fits.length && owner[fits[firstFree[cell]]] != NOBODY) {
            firstFree[cell]++;
        }
        if (firstFree[cell] < fits.length) {
            owner[fits[firstFree[cell]]] = cell;
            return true;
        }
        for (int question : fits) {
            if (!asked.get(owner[question]) && take(owner[question], asked)) {
                owner[question] = cell;
                return true;
            }
        }
        return false;
    }
}
