package org.watchroom.exams.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassicalMeasuresTest {

    /** Ten students and ten questions of Wuensch, "The Kuder-Richardson 20" (East Carolina University, StatHelp/KR20.txt). */
    private static final double[][] WUENSCH = quiz(
            "1111110110",
            "1011011101",
            "1111011001",
            "0010001000",
            "0000010010",
            "1110111111",
            "1101110111",
            "1111111101",
            "0101111101",
            "1101101110");

    /** Totals of the eight students of Brown (2001), Shiken 5:3, table 2. */
    private static final double[] BROWN = {50, 45, 45, 40, 35, 30, 30, 25};

    /**
     * Wuensch prints Σpq from .21, .21, .24, .21, .24, .16, .21, .21, .25, .24, which is 2.18, and the variance 5.84 of the
     * totals 8, 7, 7, 2, 2, 9, 8, 9, 7, 7. By hand: 10/9 × (1 − 2.18/5.84) = 10/9 × 0.62671 = 0.69635.
     */
    @Test
    void kr20OfTheQuizOfWuensch() {
        assertThat(ClassicalMeasures.variance(totals(WUENSCH))).hasValueCloseTo(5.84, within(1e-9));
        assertThat(ClassicalMeasures.alpha(WUENSCH)).hasValueCloseTo(0.69635, within(1e-5));
    }

    /**
     * Cronbach (1951): α does not change with the unit. By hand for marks of 2, 1 and 0: people (2,2), (1,0), (0,1), (1,1);
     * each question has the variance (1+0+1+0)/4 = 0.5, the totals 4, 1, 1, 2 have the mean 2 and the variance
     * (4+1+1+0)/4 = 1.5; 2/1 × (1 − 1/1.5) = 2/3.
     */
    @Test
    void alphaOfMarksInParts() {
        double[][] marks = {{2, 2}, {1, 0}, {0, 1}, {1, 1}};
        assertThat(ClassicalMeasures.alpha(marks)).hasValueCloseTo(2 / 3.0, within(1e-12));
        double[][] fivefold = Arrays.stream(WUENSCH)
                .map(it -> Arrays.stream(it).map(mark -> mark * 5).toArray())
                .toArray(double[][]::new);
        assertThat(ClassicalMeasures.alpha(fivefold)).hasValueCloseTo(0.69635, within(1e-5));
    }

    /**
     * Kuder and Richardson (1937), formula 21, by hand for 50 questions, mean 43 and variance 25: 50/49 × (1 − 43 × 7 /
     * (50 × 25)) = 1.020408 × 0.7592 = 0.77469. Two people with 38 and 48 right have that mean and variance. And for the
     * quiz of Wuensch, mean 6.6: 10/9 × (1 − 6.6 × 3.4 / 58.4) = 0.68417, which is less than its KR-20, as it must be.
     */
    @Test
    void kr21FromMeanAndVariance() {
        assertThat(ClassicalMeasures.kr21(new double[] {38, 48}, 50)).hasValueCloseTo(0.77469, within(1e-5));
        assertThat(ClassicalMeasures.kr21(totals(WUENSCH), 10)).hasValueCloseTo(0.68417, within(1e-5));
    }

    /**
     * Brown (2001) prints, for question 1 (right: the first four), Mp 45, Mq 30, standard deviation 8.29 and rpbi .91; for
     * question 2 (right: the last four) −.91; for question 3 (all right) he prints .00, where there is none to compute. By
     * hand: 15 / √68.75 × √(½ × ½) = 15 / 8.2916 × 0.5 = 0.90454.
     */
    @Test
    void pointBiserialOfBrownsStudents() {
        boolean[] first = {true, true, true, true, false, false, false, false};
        boolean[] last = {false, false, false, false, true, true, true, true};
        assertThat(Math.sqrt(ClassicalMeasures.variance(BROWN).orElseThrow())).isEqualTo(8.29, within(0.005));
        assertThat(ClassicalMeasures.pointBiserial(first, BROWN)).hasValueCloseTo(0.90454, within(1e-5));
        assertThat(ClassicalMeasures.pointBiserial(last, BROWN)).hasValueCloseTo(-0.90454, within(1e-5));
        boolean[] all = new boolean[8];
        Arrays.fill(all, true);
        assertThat(ClassicalMeasures.pointBiserial(all, BROWN)).isEmpty();
    }

    /**
     * The correction in closed form of Henrysson (1963), also in LeBlanc and Cox (2017), TQMP 13:1, 46: (r s − i) / √(s² + i²
     * − 2 r s i), where r is the correlation with the whole, s the spread of the totals and i that of the question. For each
     * question of Wuensch's quiz it must be what the correlation with the rest is.
     */
    @Test
    void theCorrectedCorrelationIsThatOfTheClosedForm() {
        double[] totals = totals(WUENSCH);
        double s = Math.sqrt(5.84);
        for (int no = 0; no < 10; no++) {
            double[] marks = question(no);
            double i = Math.sqrt(ClassicalMeasures.variance(marks).orElseThrow());
            double r = ClassicalMeasures.correlation(marks, totals).orElseThrow();
            assertThat(ClassicalMeasures.correctedItemTotal(marks, totals))
                    .hasValueCloseTo((r * s - i) / Math.sqrt(s * s + i * i - 2 * r * s * i), within(1e-9));
        }
    }

    /** The point-biserial is Pearson's correlation with 0 and 1 (Lord and Novick 1968, section 15.5). */
    @Test
    void thePointBiserialIsPearsons() {
        for (int no = 0; no < 10; no++) {
            double[] marks = question(no);
            boolean[] right = new boolean[10];
            IntStream.range(0, 10).forEach(person -> right[person] = marks[person] == 1);
            assertThat(ClassicalMeasures.pointBiserial(right, totals(WUENSCH)))
                    .hasValueCloseTo(
                            ClassicalMeasures.correlation(marks, totals(WUENSCH))
                                    .orElseThrow(),
                            within(1e-9));
        }
    }

    /**
     * The common example of a scale with the spread 15 and the reliability .90 (Wechsler's scores): 15 × √0.1 = 4.743. And of
     * Wuensch's quiz: √5.84 × √(1 − 0.69635) = 2.41661 × 0.55105 = 1.33167 right answers.
     */
    @Test
    void theStandardErrorOfMeasurement() {
        assertThat(ClassicalMeasures.standardError(15, 0.90)).isEqualTo(4.743, within(0.0005));
        assertThat(ClassicalMeasures.standardError(Math.sqrt(5.84), 0.69635)).isEqualTo(1.33167, within(1e-4));
    }

    @Test
    void theStandardErrorNeverExceedsTheSpread() {
        assertThat(ClassicalMeasures.standardError(3, -0.4)).isEqualTo(3);
        assertThat(ClassicalMeasures.standardError(3, 1)).isZero();
    }

    @Test
    void whatCannotBeSaidIsEmpty() {
        double[] one = {1};
        double[] same = {2, 2, 2};
        double[] spread = {1, 2, 3};
        assertThat(ClassicalMeasures.mean(new double[0])).isEmpty();
        assertThat(ClassicalMeasures.variance(one)).isEmpty();
        assertThat(ClassicalMeasures.correlation(one, one)).isEmpty();
        assertThat(ClassicalMeasures.correlation(same, spread)).isEmpty();
        assertThat(ClassicalMeasures.correlation(spread, same)).isEmpty();
        assertThat(ClassicalMeasures.pointBiserial(new boolean[0], new double[0]))
                .isEmpty();
        assertThat(ClassicalMeasures.pointBiserial(new boolean[] {true, false, true}, same))
                .isEmpty();
        assertThat(ClassicalMeasures.correctedItemTotal(spread, spread)).isEmpty();
        assertThat(ClassicalMeasures.alpha(new double[0][])).isEmpty();
        assertThat(ClassicalMeasures.alpha(new double[][] {{1, 0}})).isEmpty();
        assertThat(ClassicalMeasures.alpha(new double[][] {{1}, {0}})).isEmpty();
        assertThat(ClassicalMeasures.alpha(new double[][] {{1, 0}, {0, 1}})).isEmpty();
        assertThat(ClassicalMeasures.kr21(same, 5)).isEmpty();
        assertThat(ClassicalMeasures.kr21(spread, 1)).isEmpty();
    }

    @Test
    void correlationsStayWithinTheirBounds() {
        double[] up = {0.1, 0.2, 0.3};
        double[] down = {0.3, 0.2, 0.1};
        assertThat(ClassicalMeasures.correlation(up, up).orElseThrow()).isBetween(0.999999, 1.0);
        assertThat(ClassicalMeasures.correlation(up, down).orElseThrow()).isBetween(-1.0, -0.999999);
    }

    private static double[][] quiz(String... people) {
        return Arrays.stream(people)
                .map(it -> it.chars().mapToDouble(mark -> mark - '0').toArray())
                .toArray(double[][]::new);
    }

    private static double[] totals(double[][] marks) {
        return Arrays.stream(marks).mapToDouble(it -> Arrays.stream(it).sum()).toArray();
    }

    private static double[] question(int no) {
        return Arrays.stream(WUENSCH).mapToDouble(it -> it[no]).toArray();
    }
}
