package org.watchroom.exams.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.watchroom.kernel.Refused;

/** So many questions of one topic, one kind and one difficulty or any, each worth so many points. */
@Entity
@Table(name = "blueprint_cell")
public class BlueprintCell {

    public static final int MOST_QUESTIONS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "blueprint_id")
    private Blueprint blueprint;

    private int place;

    @Column(name = "function_name")
    private String function;

    private String topic;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Difficulty difficulty;

    @Column(name = "item_count")
    private int count;

    private BigDecimal points;

    protected BlueprintCell() {}

    /**
     * @param function of the standard, by its Chinese name
     * @param topic the beginning of the keys of the standard within that function, such as {@code 2026/L5/1.1}; empty for
     *     the whole function
     * @param difficulty null for any
     * @param count 1 to 500
     * @param points of each question, more than 0, at most 100, to two decimals
     * @throws Refused {@code exams.blueprint.count}, {@code .points}
     */
    public BlueprintCell(
            String function, String topic, Kind kind, Difficulty difficulty, int count, BigDecimal points) {
        if (count < 1 || count > MOST_QUESTIONS) {
            throw Refused.input("exams.blueprint.count", MOST_QUESTIONS);
        }
        if (points.signum() <= 0
                || points.compareTo(Blueprint.TOTAL) > 0
                || points.stripTrailingZeros().scale() > 2) {
            throw Refused.input("exams.blueprint.points");
        }
        this.function = function;
        this.topic = topic;
        this.kind = kind;
        this.difficulty = difficulty;
        this.count = count;
        this.points = points;
    }

    void standIn(Blueprint whole, int at) {
        blueprint = whole;
        place = at;
    }

    BlueprintCell copy() {
        return new BlueprintCell(function, topic, kind, difficulty, count, points);
    }

    public boolean fits(PaperDraw.Candidate question) {
        return question.kind() == kind
                && (difficulty == null || question.difficulty() == difficulty)
                && isAbout(question.function(), question.key());
    }

    /**
     * Whether an item of the standard is within the topic, which ends at a whole number: 1.1 holds 1.1.2, and not 1.10.
     *
     * @param key of the item
     */
    public boolean isAbout(String itsFunction, String key) {
        return itsFunction.equals(function)
                && (topic.isEmpty()
                        || key.startsWith(topic)
                                && (key.length() == topic.length() || "./".indexOf(key.charAt(topic.length())) >= 0));
    }

    /** Function and topic, which is what the cell is called. */
    public String name() {
        return topic.isEmpty() ? function : function + " " + topic;
    }

    /** Whether another cell draws from exactly the same questions. */
    boolean isSameAs(BlueprintCell other) {
        return function.equals(other.function)
                && topic.equals(other.topic)
                && kind == other.kind
                && difficulty == other.difficulty;
    }

    public String function() {
        return function;
    }

    public String topic() {
        return topic;
    }

    public Kind kind() {
        return kind;
    }

    /** Null for any. */
    public Difficulty difficulty() {
        return difficulty;
    }

    public int count() {
        return count;
    }

    /** Points of each question. */
    public BigDecimal points() {
        return points;
    }

    public BigDecimal total() {
        return points.multiply(BigDecimal.valueOf(count));
    }
}
