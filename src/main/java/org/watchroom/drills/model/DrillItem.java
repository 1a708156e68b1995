package org.watchroom.drills.model;

import static java.util.stream.Collectors.joining;

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

    @Column(name = "guidance_zh")
    private String guidanceZh;

    @Column(name = "guidance_en")
    private String guidanceEn;

    private String picture;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "drill_item_skill", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "skey")
    private List<String> skills = new ArrayList<>();

    protected DrillItem() {}

    DrillItem(DrillSheet sheet, Line line) {
        this.sheet = sheet;
        write(line);
    }

    void write(Line line) {
        no = line.no();
        textZh = line.text().zh();
        textEn = line.text().en();
        points = line.points().setScale(2);
        star = line.star();
        fatalZh = line.fatal().map(Bilingual::zh).orElse(null);
        fatalEn = line.fatal().map(Bilingual::en).orElse(null);
        targetSeconds = line.targetSeconds();
        targetZh = line.target().map(Bilingual::zh).orElse(null);
        targetEn = line.target().map(Bilingual::en).orElse(null);
        evidence = line.evidence();
        guidanceZh = line.guidance().map(Bilingual::zh).orElse(null);
        guidanceEn = line.guidance().map(Bilingual::en).orElse(null);
        picture = line.picture();
        skills.removeIf(key -> !line.skills().contains(key));
        line.skills().stream().filter(key -> !skills.contains(key)).forEach(skills::add);
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
                Optional.ofNullable(guidanceZh).map(zh -> new Bilingual(zh, guidanceEn)),
                picture,
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

    /** What the grader looks and listens for. */
    public Bilingual guidance() {
        return new Bilingual(guidanceZh, guidanceEn);
    }

    /** The hash of its picture, or null. */
    public String picture() {
        return picture;
    }

    public List<String> skills() {
        return skills.stream().sorted().toList();
    }

    /**
     * What a line says.
     *
     * @param points above 0; compared without trailing zeros
     * @param targetSeconds from the start of the drill, or null
     * @param evidence letters of A action, S speech, R record; their order means nothing
     * @param guidance what the grader looks and listens for, with the words that a trainee should say
     * @param picture the hash of a picture that is kept, or null
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
            Optional<Bilingual> guidance,
            String picture,
            Set<String> skills) {
        public Line {
            points = points.stripTrailingZeros();
            evidence = evidence.chars().sorted().mapToObj(Character::toString).collect(joining());
            skills = Set.copyOf(skills);
        }
    }
}
