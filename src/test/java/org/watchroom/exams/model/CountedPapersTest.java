package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedPapersTest {

    private final List<GradedRow> rows = new ArrayList<>();

    @Test
    void ofTwoAttemptsAtOneSittingTheFirstCounts() {
        paper(1, 7, 100, 10, 1, 0);
        paper(2, 7, 100, 10, 1, 1);
        CountedPapers papers = new CountedPapers(rows);
        assertThat(papers.papers()).isEqualTo(1);
        assertThat(papers.responses(11)).singleElement().matches(it -> !it.right());
    }

    @Test
    void inAnotherSittingOnlyWhatIsNewToThePersonCounts() {
        paper(1, 7, 100, 10, 1, 0);
        paper(2, 8, 100, 11, 1, 1);
        CountedPapers papers = new CountedPapers(rows);
        assertThat(papers.papers()).isEqualTo(2);
        assertThat(papers.responses(11)).singleElement().matches(it -> !it.right());
        assertThat(papers.responses(12)).hasSize(1);
    }

    @Test
    void aPaperWithNothingOnItIsNone() {
        rows.add(new GradedRow(1, 7, 100, 0, 10, Kind.SINGLE, "", 0, 1));
        paper(2, 7, 100, 10, 1, 1);
        CountedPapers papers = new CountedPapers(rows);
        assertThat(papers.papers()).isEqualTo(1);
        assertThat(papers.responses(10)).singleElement().matches(ItemAnalysis.Response::right);
    }

    /** People with 2, 1, 1 and 0 right of the same two: mean 1, variance ½; 2 × (1 − (¼ + ¼) / ½) = 0, so the error is all. */
    @Test
    void theSamePapersHaveKr20AndAlpha() {
        paper(1, 7, 100, 10, 1, 1);
        paper(2, 7, 101, 10, 1, 0);
        paper(3, 7, 102, 10, 0, 1);
        paper(4, 7, 103, 10, 0, 0);
        CountedPapers.Reliability reliability = new CountedPapers(rows).reliability();
        assertThat(reliability.common()).isTrue();
        assertThat(reliability.reliability()).hasValueCloseTo(0.0, within(1e-12));
        assertThat(reliability.alpha()).hasValueCloseTo(0.0, within(1e-12));
        assertThat(reliability.standardError()).hasValueCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    /** 2 and 0 right of two drawn anew: mean 1, variance 1; 2 × (1 − 1 × 1 / (2 × 1)) = 1. */
    @Test
    void papersDrawnAnewHaveKr21AndNoAlpha() {
        paper(1, 7, 100, 10, 1, 1);
        paper(2, 7, 101, 20, 0, 0);
        CountedPapers.Reliability reliability = new CountedPapers(rows).reliability();
        assertThat(reliability.common()).isFalse();
        assertThat(reliability.reliability()).hasValueCloseTo(1.0, within(1e-12));
        assertThat(reliability.alpha()).isEmpty();
        assertThat(reliability.standardError()).hasValueCloseTo(0.0, within(1e-12));
    }

    @Test
    void ofNoPaperNothingIsSaid() {
        CountedPapers.Reliability reliability = new CountedPapers(List.of()).reliability();
        assertThat(reliability.papers()).isZero();
        assertThat(reliability.mean()).isEmpty();
        assertThat(reliability.reliability()).isEmpty();
        assertThat(reliability.standardError()).isEmpty();
    }

    /** Questions from that version on, each worth a point, one mark for each. */
    private void paper(long attempt, long sitting, long person, long firstVersion, int... marks) {
        double total = 0;
        for (int mark : marks) {
            total += mark;
        }
        for (int i = 0; i < marks.length; i++) {
            rows.add(new GradedRow(
                    attempt,
                    sitting,
                    person,
                    total,
                    firstVersion + i,
                    Kind.SINGLE,
                    marks[i] == 1 ? "A" : "B",
                    marks[i],
                    1));
        }
    }
}
