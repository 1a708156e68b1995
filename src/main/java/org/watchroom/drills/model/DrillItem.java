package org.watchroom.drills.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of a drill sheet. */
@Entity
@Table(name = "drill_item")
public class DrillItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "sheet_id", updatable = false)
    private DrillSheet sheet;

    private int no;

    @Column(name = "text_zh")
    private String textZh;

    @Column(name = "text_en")
    private String textEn;

    private BigDecimal points;
    private boolean star;

    @Column(name = "fatal_zh")
    private String fatalZh;

    @Column(name = "fatal_en")
    private String fatalEn;

    @Column(name = "target_seconds")
    private Integer targetSeconds;

    @Column(name = "target_zh")
    private String targetZh;

    @Column(name = "target_en")
    private String targetEn;

    private String evidence;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "drill_item_skill", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "skey")
    private List<String> skills = new ArrayList<>();

    protected DrillItem() {}

    DrillItem(DrillSheet sheet, Line line) {
        this.sheet = sheet;
        no = line.no();
        textZh = line.text().zh();
        textEn = line.text().en();
        points = line.points().setScale(2);
        star = line.star();
        line.fatal().ifPresent(words -> {
            fatalZh = words.zh();
            fatalEn = words.en();
        });
        targetSeconds = line.targetSeconds();
        line.target().ifPresent(words -> {
            targetZh = words.zh();
            targetEn = words.en();
        });
        evidence = line.evidence();
        skills = new ArrayList<>(line.skills());
    }

    /** Whether not doing it fails the drill whatever the points: a ★, or a line with a fatal condition of its own. */
    public boolean decidesAlone() {
        return star || fatalZh != null;
    }

    /** What this line says, as it came. */
    Line line() {
        return new Line(
                no,
                new Bilingual(textZh, textEn),
                points,
                star,
                Optional.ofNullable(fatalZh).map(zh -> new Bilingual(zh, fatalEn)),
                targetSeconds,
                Optional.ofNullable(targetZh).map(zh -> new Bilingual(zh, targetEn)),
                evidence,
                Set.copyOf(skills));
    }

    public long id() {
        return id;
    }

    public int no() {
        return no;
    }

    public Bilingual text() {
        return new Bilingual(textZh, textEn);
    }

    public BigDecimal points() {
        return points;
    }

    public boolean isStar() {
        return star;
    }

    public Bilingual fatal() {
        return new Bilingual(fatalZh, fatalEn);
    }

    public Integer targetSeconds() {
        return targetSeconds;
    }

    public Bilingual target() {
        return new Bilingual(targetZh, targetEn);
    }

    /** Letters of A action, S speech, R record. */
    public String evidence() {
        return evidence;
    }

    public List<String> skills() {
        return skills.stream().sorted().toList();
    }

    /**
     * What a line says.
     *
     * @param points above 0; compared without trailing zeros
     * @param targetSeconds from the start of the drill, or null
     * @param evidence letters of A action, S speech, R record
     * @param skills keys of the standard
     */
    public record Line(
            int no,
            Bilingual text,
            BigDecimal points,
            boolean star,
            Optional<Bilingual> fatal,
            Integer targetSeconds,
            Optional<Bilingual> target,
            String evidence,
            Set<String> skills) {
        public Line {
            points = points.stripTrailingZeros();
            skills = Set.copyOf(skills);
        }
    }
}
