package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchroom.insight.model.Waterfall;

class WaterfallTest {

    @Test
    void theSharesAddUpToTheDifference() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            double[] from = random.doubles(6).toArray();
            double[] to = random.doubles(6).toArray();
            assertThat(Arrays.stream(Waterfall.shares(from, to)).sum())
                    .isCloseTo(product(to) - product(from), within(1e-12));
        }
    }

    /** The slow way: every order, one factor after another. */
    @Test
    void eachShareIsTheMeanEffectOverAllOrders() {
        Random random = new Random(8);
        double[] from = random.doubles(5).toArray();
        double[] to = random.doubles(5).toArray();
        double[] slow = new double[5];
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4));
        for (List<Integer> order : orders) {
            double[] now = from.clone();
            for (int k : order) {
                double before = product(now);
                now[k] = to[k];
                slow[k] += (product(now) - before) / orders.size();
            }
        }
        assertThat(Waterfall.shares(from, to)).containsExactly(slow, within(1e-12));
    }

    @Test
    void aFactorThatDidNotChangeAddsNothing() {
        assertThat(Waterfall.shares(new double[] {0.5, 0.8}, new double[] {0.5, 0.4})[0])
                .isZero();
    }

    private static double product(double[] factors) {
        return Arrays.stream(factors).reduce(1, (one, other) -> one * other);
    }

    private static List<List<Integer>> orders(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : items) {
            List<Integer> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
