package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.model.StreamedContent;
import org.watchroom.exams.HealthReport;
import org.watchroom.exams.ItemStatistics;
import org.watchroom.exams.QuestionHealth;
import org.watchroom.exams.SittingFacts;
import org.watchroom.exams.Sittings;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** The questions that give trouble. What is shown, and in which order, stands in the address. */
@Named
@RequestScoped
public class HealthPage {

    /** What one can ask for: one kind of trouble, every trouble, or every question. */
    private static final List<String> TROUBLES =
            List.of("WRONG_KEY", "NO_DISCRIMINATION", "TOO_HARD", "TOO_EASY", "DEAD_DISTRACTOR", "TOO_FEW", "ALL");

    private static final List<String> ORDERS = List.of("urgent", "code", "difficulty", "corrected", "answers");
    private static final List<String> COLUMNS = List.of(
            "code",
            "version",
            "stem",
            "answers",
            "difficulty",
            "corrected",
            "biserial",
            "upper-lower",
            "finding",
            "seen",
            "todo");

    @Inject
    private ItemStatistics statistics;

    @Inject
    private Sittings sittings;

    @Inject
    private HealthWords words;

    @Inject
    private PageTexts texts;

    private String sitting;
    private String trouble;
    private String sort;
    private HealthReport report;
    private List<QuestionHealth> rows;
    private List<SittingFacts> choices;

    public HealthReport getReport() {
        if (report == null) {
            report = isOfSitting() ? statistics.ofSitting(Long.parseLong(sitting)) : statistics.ofBank();
        }
        return report;
    }

    public boolean isOfSitting() {
        return sitting != null && sitting.matches("\\d{1,18}");
    }

    public List<QuestionHealth> getRows() {
        if (rows == null) {
            rows = getReport().rows().stream()
                    .filter(this::isWanted)
                    .sorted(order())
                    .toList();
        }
        return rows;
    }

    private boolean isWanted(QuestionHealth row) {
        if (trouble == null || !TROUBLES.contains(trouble)) {
            return row.isTroubled();
        }
        return trouble.equals("ALL") || row.has(trouble);
    }

    private Comparator<QuestionHealth> order() {
        Comparator<Double> unsaidLast = Comparator.nullsLast(Comparator.naturalOrder());
        return switch (getSort()) {
            case "code" -> Comparator.comparing(QuestionHealth::code);
            case "difficulty" -> Comparator.comparing(QuestionHealth::difficulty, unsaidLast);
            case "corrected" -> Comparator.comparing(QuestionHealth::corrected, unsaidLast);
            case "answers" -> Comparator.comparing(QuestionHealth::answers).reversed();
            default -> Comparator.comparing(HealthPage::urgency).thenComparing(QuestionHealth::corrected, unsaidLast);
        };
    }

    private static int urgency(QuestionHealth row) {
        return row.findings().isEmpty()
                ? TROUBLES.size()
                : TROUBLES.indexOf(row.findings().get(0).trouble());
    }

    public long getTroubled() {
        return getReport().rows().stream().filter(QuestionHealth::isTroubled).count();
    }

    public long getTooFew() {
        return count("TOO_FEW");
    }

    /** How many questions the filter would show. */
    public long count(String wanted) {
        return wanted.equals("ALL")
                ? getReport().rows().size()
                : getReport().rows().stream().filter(it -> it.has(wanted)).count();
    }

    public StreamedContent getSheet() {
        List<List<Object>> cells = new ArrayList<>();
        getRows().forEach(row -> cells.add(cells(row)));
        return SheetDownload.of(
                texts.of("exams.health.file"),
                SheetWriter.write(
                        texts.of("exams.health.title"),
                        COLUMNS.stream()
                                .map(it -> texts.of("exams.health.column-" + it))
                                .toList(),
                        cells));
    }

    private List<Object> cells(QuestionHealth row) {
        List<Object> cells = new ArrayList<>(List.of(row.code(), row.number(), row.stem(), row.answers()));
        cells.add(row.difficulty());
        cells.add(row.corrected());
        cells.add(row.pointBiserial());
        cells.add(row.upperLessLower());
        cells.add(row.findings().stream().map(words::title).collect(Collectors.joining("\n")));
        cells.add(row.findings().stream().map(it -> words.seen(row, it)).collect(Collectors.joining("\n")));
        cells.add(row.findings().stream().map(words::todo).collect(Collectors.joining("\n")));
        return cells;
    }

    public List<SittingFacts> getChoices() {
        if (choices == null) {
            choices = sittings.all();
        }
        return choices;
    }

    public int getFewest() {
        return ItemStatistics.FEWEST_ANSWERS;
    }

    public int getMostPapers() {
        return ItemStatistics.MOST_PAPERS;
    }

    public List<String> getTroubles() {
        return TROUBLES;
    }

    public List<String> getOrders() {
        return ORDERS;
    }

    public String getSitting() {
        return sitting;
    }

    public void setSitting(String sitting) {
        this.sitting = sitting;
    }

    public String getTrouble() {
        return trouble;
    }

    public void setTrouble(String trouble) {
        this.trouble = trouble;
    }

    public String getSort() {
        return sort != null && ORDERS.contains(sort) ? sort : ORDERS.get(0);
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
