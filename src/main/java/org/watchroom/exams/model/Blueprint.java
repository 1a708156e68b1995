package org.watchroom.exams.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.watchroom.kernel.Refused;

/**
 * How a paper is made up: a matrix of topics, kinds and difficulties. Written as a draft, published once it compiles, and from
 * then on never changed; what is to change becomes the next version. Retired when a newer one is published.
 */
@Entity
@Table(name = "blueprint")
public class Blueprint {

    /** Every paper is worth 100 points, so that pass marks can be compared. */
    public static final BigDecimal TOTAL = BigDecimal.valueOf(100);

    /** How far a version is. Sittings are planned on published ones only. */
    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    /** What a blueprint is called, and which level of which edition of the standard it examines. */
    public record Heading(String code, String titleZh, String titleEn, String edition, String level) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String edition;
    private String level;
    private int minutes;

    @Column(name = "pass_mark")
    private BigDecimal passMark;

    @Enumerated(EnumType.STRING)
    private Scoring scoring;

    @Column(name = "shuffles_questions")
    private boolean shufflesQuestions;

    @Column(name = "shuffles_options")
    private boolean shufflesOptions;

    @OneToMany(mappedBy = "blueprint", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @OrderBy("place")
    private List<BlueprintCell> cells = new ArrayList<>();

    @Version
    private int version;

    protected Blueprint() {}

    /**
     * A draft.
     *
     * @param number of the version, from 1
     * @throws Refused {@code exams.blueprint.twice} when two cells draw from the same questions
     */
    public Blueprint(Heading heading, int number, PaperRules rules, List<BlueprintCell> cells) {
        this.number = number;
        state = State.DRAFT;
        take(heading, rules);
        fill(cells);
    }

    /**
     * Changes everything but the cells, which are taken out for {@link #fill}.
     *
     * @throws Refused {@code exams.blueprint.not-draft} after publishing
     */
    public void rewrite(Heading heading, PaperRules rules) {
        requireDraft();
        take(heading, rules);
        cells.clear();
    }

    /** @throws Refused {@code exams.blueprint.twice} when two cells draw from the same questions */
    public final void fill(List<BlueprintCell> wanted) {
        for (BlueprintCell cell : wanted) {
            if (cells.stream().anyMatch(cell::isSameAs)) {
                throw Refused.input("exams.blueprint.twice", cell.name());
            }
            cell.standIn(this, cells.size());
            cells.add(cell);
        }
    }

    private void take(Heading heading, PaperRules rules) {
        code = heading.code();
        titleZh = heading.titleZh();
        titleEn = heading.titleEn();
        edition = heading.edition();
        level = heading.level();
        minutes = rules.minutes();
        passMark = rules.passMark();
        scoring = rules.scoring();
        shufflesQuestions = rules.shufflesQuestions();
        shufflesOptions = rules.shufflesOptions();
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw new Refused("exams.blueprint.not-draft", code, number);
        }
    }

    /** The caller has seen that it compiles. */
    public void publish() {
        requireDraft();
        state = State.PUBLISHED;
    }

    /** Takes it out of the choice for new sittings; those that are planned go on. */
    public void retire() {
        if (state != State.PUBLISHED) {
            throw new Refused("exams.blueprint.not-published", code, number);
        }
        state = State.RETIRED;
    }

    /** A draft of the next version, with the same content. */
    public Blueprint next(int nextNumber) {
        return new Blueprint(
                new Heading(code, titleZh, titleEn, edition, level),
                nextNumber,
                rules(),
                cells.stream().map(BlueprintCell::copy).toList());
    }

    public void requirePublished() {
        if (state != State.PUBLISHED) {
            throw new Refused("exams.blueprint.not-published", code, number);
        }
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** Points of each function, which are percent since every paper is worth 100. */
    public Map<String, BigDecimal> shares() {
        Map<String, BigDecimal> shares = new TreeMap<>();
        cells.forEach(cell -> shares.merge(cell.function(), cell.total(), BigDecimal::add));
        return shares;
    }

    public BigDecimal total() {
        return cells.stream().map(BlueprintCell::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public String edition() {
        return edition;
    }

    public String level() {
        return level;
    }

    public int minutes() {
        return minutes;
    }

    public BigDecimal passMark() {
        return passMark;
    }

    public Scoring scoring() {
        return scoring;
    }

    public PaperRules rules() {
        return new PaperRules(minutes, passMark, scoring, shufflesQuestions, shufflesOptions);
    }

    public List<BlueprintCell> cells() {
        return List.copyOf(cells);
    }

    public int questions() {
        return cells.stream().mapToInt(BlueprintCell::count).sum();
    }

    /** Grows with every change, so that of two writers the second is told. */
    public int version() {
        return version;
    }
}
