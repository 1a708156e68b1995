package org.watchroom.practice.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The theory examination: how many questions about what.
 *
 * @param pass the share of the points that it takes, 0 to 1
 */
public record Paper(List<Cell> cells, double pass) {

    public Paper {
        cells = List.copyOf(cells);
    }

    /**
     * Questions of one kind about some topics.
     *
     * @param points of each question
     * @param topics the share of the questions by topic, 1 together; empty when nothing is known of it
     */
    public record Cell(int count, double points, Map<String, Double> topics) {

        public Cell {
            topics = Map.copyOf(topics);
        }

        /** @param topics of the questions or items that the cell is drawn from, each once for each */
        public static Cell of(int count, double points, List<String> topics) {
            return new Cell(
                    count,
                    points,
                    topics.stream()
                            .collect(Collectors.groupingBy(
                                    it -> it, Collectors.summingDouble(it -> 1.0 / topics.size()))));
        }

        double worth() {
            return count * points;
        }
    }

    double points() {
        return cells.stream().mapToDouble(Cell::worth).sum();
    }

    /** The points of each topic; those of none are missing. */
    public Map<String, Double> worth() {
        Map<String, Double> worth = new HashMap<>();
        cells.forEach(cell ->
                cell.topics().forEach((topic, share) -> worth.merge(topic, share * cell.worth(), Double::sum)));
        return worth;
    }

    /** What the topic is worth of all points, 0 to 1. */
    public double share(String topic) {
        return cells.isEmpty() ? 0 : worth().getOrDefault(topic, 0.0) / points();
    }

    double smallestStep() {
        return cells.stream().mapToDouble(Cell::points).min().orElse(1);
    }
}
