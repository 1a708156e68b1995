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

/** So many questions of one function and one kind, each worth so many points. */
@Entity
@Table(name = "blueprint_cell")
public class BlueprintCell {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "blueprint_id")
    private Blueprint blueprint;

    private int place;

    @Column(name = "function_name")
    private String function;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "item_count")
    private int count;

    private BigDecimal points;

    protected BlueprintCell() {}

    public BlueprintCell(String function, Kind kind, int count, BigDecimal points) {
        this.function = function;
        this.kind = kind;
        this.count = count;
        this.points = points;
    }

    void standIn(Blueprint whole, int at) {
        blueprint = whole;
        place = at;
    }

    public String function() {
        return function;
    }

    public Kind kind() {
        return kind;
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
