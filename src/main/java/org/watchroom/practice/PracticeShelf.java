package org.watchroom.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchroom.exams.LooseQuestions;
import org.watchroom.exams.MockCell;
import org.watchroom.exams.MockShape;
import org.watchroom.practice.model.Paper;
import org.watchroom.practice.model.Stock;
import org.watchroom.programmes.Standard;
import org.watchroom.programmes.StandardItem;
import org.watchroom.questions.BankItem;
import org.watchroom.questions.QuestionBank;

/** What there is to practise of one level. Kept at hand for half a minute, since everybody of a cohort asks for the same. */
@ApplicationScoped
class PracticeShelf {

    private static final Duration HOLDS = Duration.ofSeconds(30);

    /** Where there is no mock: a minute for each question. */
    private static final int PACE_WITHOUT_MOCK = 60;

    private static final int PASS_WITHOUT_MOCK = 60;
    private static final double HUNDRED = 100;
    private static final int SECONDS_OF_A_MINUTE = 60;

    @Inject
    private QuestionBank bank;

    @Inject
    private Standard standard;

    @Inject
    private LooseQuestions questions;

    @Inject
    private Clock clock;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param mock its shape, or null
     * @param items of the standard, in its order
     * @param weights per cent of the theory examination by function
     * @param stock the questions in use
     */
    record Shelf(MockShape mock, List<StandardItem> items, Map<String, BigDecimal> weights, List<Stock> stock) {

        /** The points of each part of the mock. */
        List<Double> parts() {
            return mock == null
                    ? List.of()
                    : mock.cells().stream()
                            .map(it -> it.points().doubleValue() * it.count())
                            .toList();
        }

        /**
         * The examination as the mock asks it, each of its parts about what the bank has for it. Where there is no mock, a
         * hundred questions by the weights of the standard, each item of a function as likely as any other, and
         * {@value #PASS_WITHOUT_MOCK} per cent to pass.
         */
        Paper paper() {
            if (mock == null) {
                return new Paper(
                        weights.entrySet().stream()
                                .map(it -> Paper.Cell.of(it.getValue().intValue(), 1, topics(it.getKey())))
                                .toList(),
                        PASS_WITHOUT_MOCK / HUNDRED);
            }
            List<MockCell> cells = mock.cells();
            return new Paper(
                    IntStream.range(0, cells.size())
                            .mapToObj(part -> Paper.Cell.of(
                                    cells.get(part).count(),
                                    cells.get(part).points().doubleValue(),
                                    stock.stream()
                                            .filter(it -> it.part() == part)
                                            .map(Stock::topic)
                                            .toList()))
                            .toList(),
                    mock.passMark().doubleValue() / HUNDRED);
        }

        private List<String> topics(String function) {
            return items.stream()
                    .filter(it -> it.function().equals(function))
                    .map(StandardItem::group)
                    .toList();
        }

        /** Those that have questions, in the order of the standard. */
        List<String> topics() {
            Set<String> asked = stock.stream().map(Stock::topic).collect(Collectors.toSet());
            return items.stream()
                    .map(StandardItem::group)
                    .distinct()
                    .filter(asked::contains)
                    .toList();
        }

        /** Questions that so many minutes hold, at least one. */
        int questionsIn(int minutes) {
            return Math.max(1, minutes * SECONDS_OF_A_MINUTE / pace());
        }

        /** Seconds for a question. */
        int pace() {
            return mock == null ? PACE_WITHOUT_MOCK : mock.secondsEach();
        }
    }

    private record Kept(Shelf shelf, Instant readAt) {}

    /** @param blueprint of the mock; empty or unknown for none */
    Shelf of(String edition, String level, String blueprint) {
        String name = String.join("/", edition, level, blueprint);
        Instant now = clock.instant();
        Kept before = kept.get(name);
        if (before == null || before.readAt().plus(HOLDS).isBefore(now)) {
            before = new Kept(read(edition, level, blueprint), now);
            kept.put(name, before);
        }
        return before.shelf();
    }

    private Shelf read(String edition, String level, String blueprint) {
        MockShape mock = Optional.of(blueprint)
                .filter(it -> !it.isEmpty())
                .flatMap(questions::mock)
                .orElse(null);
        List<StandardItem> items = standard.items(edition, level);
        Map<String, BigDecimal> weights = standard.weights(edition, level, "theory");
        Map<String, StandardItem> byKey = items.stream().collect(Collectors.toMap(StandardItem::key, it -> it));
        return new Shelf(
                mock,
                items,
                weights,
                bank.items(edition, level).stream()
                        .filter(it -> byKey.containsKey(it.key()))
                        .map(it -> stock(it, byKey.get(it.key()), mock, weights))
                        .toList());
    }

    private static Stock stock(BankItem it, StandardItem item, MockShape mock, Map<String, BigDecimal> weights) {
        return new Stock(
                it.questionId(),
                it.versionId(),
                it.key(),
                item.group(),
                item.star(),
                weights.isEmpty() ? 1 : weight(weights, it.function()),
                mock == null ? Stock.NO_PART : part(mock.cells(), it));
    }

    /** Against the average of all functions. */
    private static double weight(Map<String, BigDecimal> weights, String function) {
        double all =
                weights.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
        return weights.getOrDefault(function, BigDecimal.ZERO).doubleValue() * weights.size() / all;
    }

    private static int part(List<MockCell> cells, BankItem it) {
        return IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).fits(it))
                .findFirst()
                .orElse(Stock.NO_PART);
    }
}
