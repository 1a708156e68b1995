package org.watchroom.exams.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.util.TreeSet;
import org.watchroom.kernel.Refused;

/** How a paper is made up: functions and kinds, in the weights of the standard. Never changed once it is there. */
@Entity
@Table(name = "blueprint")
public class Blueprint {

    /** Every paper is worth 100 points, so that pass marks can be compared. */
    public static final BigDecimal TOTAL = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    private String edition;
    private String level;
    private int minutes;

    @Column(name = "pass_mark")
    private BigDecimal passMark;

    @OneToMany(mappedBy = "blueprint", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("place")
    private List<BlueprintCell> cells = new ArrayList<>();

    @Version
    private int version;

    protected Blueprint() {}

    /**
     * @param minutes for a whole paper
     * @param passMark points of 100 that a pass needs
     * @param weights percent of each function, as the standard gives them for the theory of that level
     * @throws Refused when the points do not add up to 100, or a function's share is not its weight
     */
    public Blueprint(
            String code,
            String titleZh,
            String titleEn,
            String edition,
            String level,
            int minutes,
            BigDecimal passMark,
            List<BlueprintCell> cells,
            Map<String, BigDecimal> weights) {
        this.code = code;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
        this.edition = edition;
        this.level = level;
        this.minutes = minutes;
        this.passMark = passMark;
        cells.forEach(cell -> {
            cell.standIn(this, this.cells.size());
            this.cells.add(cell);
        });
        requireTotal();
        requireWeights(weights);
    }

    private void requireTotal() {
        BigDecimal total = cells.stream().map(BlueprintCell::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(TOTAL) != 0) {
            throw Refused.input("exams.blueprint.total", total);
        }
        if (cells.stream()
                        .map(cell -> cell.function() + " " + cell.kind())
                        .distinct()
                        .count()
                < cells.size()) {
            throw Refused.input("exams.blueprint.twice");
        }
    }

    private void requireWeights(Map<String, BigDecimal> weights) {
        Map<String, BigDecimal> shares = shares();
        TreeSet<String> functions = new TreeSet<>(shares.keySet());
        functions.addAll(weights.keySet());
        for (String function : functions) {
            BigDecimal has = shares.getOrDefault(function, BigDecimal.ZERO);
            BigDecimal needs = weights.getOrDefault(function, BigDecimal.ZERO);
            if (has.compareTo(needs) != 0) {
                throw Refused.input("exams.blueprint.weight", function, has, needs);
            }
        }
    }

    /** Points of each function, which are percent since every paper is worth 100. */
    public Map<String, BigDecimal> shares() {
        Map<String, BigDecimal> shares = new TreeMap<>();
        cells.forEach(cell -> shares.merge(cell.function(), cell.total(), BigDecimal::add));
        return shares;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
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

    public List<BlueprintCell> cells() {
        return List.copyOf(cells);
    }

    public int questions() {
        return cells.stream().mapToInt(BlueprintCell::count).sum();
    }
}
