package org.watchroom.drills.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.Refused;

/** What a drill asks for and how it is scored. A draft changes; what is past its draft is only followed by a next version. */
@Entity
@Table(name = "drill_sheet")
public class DrillSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "version_no")
    private int versionNo;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "setup_zh")
    private String setupZh;

    @Column(name = "setup_en")
    private String setupEn;

    @Column(name = "total_seconds")
    private int totalSeconds;

    @Column(name = "pass_mark")
    private BigDecimal passMark;

    @Column(name = "basis_zh")
    private String basisZh;

    @Column(name = "basis_en")
    private String basisEn;

    @Column(name = "review_zh")
    private String reviewZh;

    @Column(name = "review_en")
    private String reviewEn;

    @Column(name = "whole_fatal_zh")
    private String wholeFatalZh;

    @Column(name = "whole_fatal_en")
    private String wholeFatalEn;

    @Column(name = "over_time")
    @Enumerated(EnumType.STRING)
    private OverTime.Rule overTime;

    @Column(name = "over_time_points")
    private BigDecimal overTimePoints;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Embedded
    private SheetLife life;

    @Version
    private int version;

    @OneToMany(mappedBy = "sheet", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("no")
    private List<DrillItem> items = new ArrayList<>();

    protected DrillSheet() {}

    /** @param author null for the product itself */
    public DrillSheet(Content content, int versionNo, Long author, Instant now) {
        code = content.code();
        this.versionNo = versionNo;
        life = SheetLife.writtenBy(author);
        write(content, now);
    }

    /**
     * The draft says something else from now on.
     *
     * @throws Refused {@code drills.sheet.release.not-draft}
     */
    public void rewrite(Content content, Long person, Instant now) {
        life.rewrittenBy(person);
        write(content, now);
    }

    private void write(Content content, Instant now) {
        titleZh = content.title().zh();
        titleEn = content.title().en();
        setupZh = content.setup().zh();
        setupEn = content.setup().en();
        totalSeconds = content.totalSeconds();
        passMark = content.passMark().setScale(2);
        basisZh = content.basis().zh();
        basisEn = content.basis().en();
        reviewZh = content.review().zh();
        reviewEn = content.review().en();
        wholeFatalZh = content.wholeFatal().map(Bilingual::zh).orElse(null);
        wholeFatalEn = content.wholeFatal().map(Bilingual::en).orElse(null);
        overTime = content.overTime().rule();
        overTimePoints = content.overTime().pointsPerMinute();
        importedAt = now;
        write(content.lines());
    }

    /** In the place of the former ones, so that a number is never there twice. */
    private void write(List<DrillItem.Line> lines) {
        while (items.size() > lines.size()) {
            items.remove(items.size() - 1);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i < items.size()) {
                items.get(i).write(lines.get(i));
            } else {
                items.add(new DrillItem(this, lines.get(i)));
            }
        }
    }

    /** @throws Refused {@code drills.sheet.stale} when somebody changed it since */
    public void refuseUnlessAt(int seen) {
        if (version != seen) {
            throw new Refused("drills.sheet.stale", code);
        }
    }

    /** Whether this version already says exactly that. */
    public boolean says(Content content) {
        return content.equals(content());
    }

    public Content content() {
        return new Content(
                code,
                title(),
                setup(),
                totalSeconds,
                passMark,
                basis(),
                review(),
                Optional.ofNullable(wholeFatalZh).map(zh -> new Bilingual(zh, wholeFatalEn)),
                overTime(),
                items.stream().map(DrillItem::line).toList());
    }

    /** The score of these marks, one for every item of this sheet. */
    public DrillScoring.Score score(List<DrillMark> marks, boolean wholeFatal, int elapsedSeconds) {
        List<DrillScoring.Marked> marked = marks.stream()
                .map(mark -> {
                    DrillItem item = item(mark.itemId());
                    return new DrillScoring.Marked(item.points(), item.decidesAlone(), mark.result(), mark.isFatal());
                })
                .toList();
        return DrillScoring.score(
                marked, wholeFatal, elapsedSeconds, new DrillScoring.Limits(passMark, totalSeconds, overTime()));
    }

    public DrillItem item(long itemId) {
        return items.stream().filter(item -> item.id() == itemId).findFirst().orElseThrow();
    }

    /** 0 before it is kept. */
    public long id() {
        return id == null ? 0 : id;
    }

    public String code() {
        return code;
    }

    public int versionNo() {
        return versionNo;
    }

    public Bilingual title() {
        return new Bilingual(titleZh, titleEn);
    }

    public Bilingual setup() {
        return new Bilingual(setupZh, setupEn);
    }

    public int totalSeconds() {
        return totalSeconds;
    }

    public OverTime overTime() {
        return new OverTime(overTime, overTimePoints);
    }

    /** What was taken off for taking longer than allowed; 0 for nothing. */
    public BigDecimal deduction(int elapsedSeconds) {
        return overTime().deduction(elapsedSeconds - totalSeconds);
    }

    public BigDecimal passMark() {
        return passMark;
    }

    public Bilingual basis() {
        return new Bilingual(basisZh, basisEn);
    }

    public Bilingual review() {
        return new Bilingual(reviewZh, reviewEn);
    }

    public Bilingual wholeFatal() {
        return new Bilingual(wholeFatalZh, wholeFatalEn);
    }

    public SheetLife life() {
        return life;
    }

    /** How often the row was changed. */
    public int version() {
        return version;
    }

    /** When it was written last. */
    public Instant importedAt() {
        return importedAt;
    }

    public List<DrillItem> items() {
        return List.copyOf(items);
    }

    /**
     * What a sheet says, whatever its version.
     *
     * @param totalSeconds the time allowed
     * @param passMark in points of 100; compared without trailing zeros
     * @param wholeFatal the mistake that fails the drill as a whole, if the sheet names one
     * @param overTime what follows when it takes longer than allowed
     */
    public record Content(
            String code,
            Bilingual title,
            Bilingual setup,
            int totalSeconds,
            BigDecimal passMark,
            Bilingual basis,
            Bilingual review,
            Optional<Bilingual> wholeFatal,
            OverTime overTime,
            List<DrillItem.Line> lines) {
        public Content {
            passMark = passMark.stripTrailingZeros();
            lines = List.copyOf(lines);
        }
    }
}
