package org.watchroom.certificates.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.certificates.Board;
import org.watchroom.certificates.BoardChoice;
import org.watchroom.certificates.BoardColumn;
import org.watchroom.certificates.BoardRow;
import org.watchroom.certificates.CertificateRegister;
import org.watchroom.certificates.CohortBoard;
import org.watchroom.certificates.CohortChoice;
import org.watchroom.certificates.Standing;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** The cohort board. What is chosen stands in the address. */
@Named
@ViewScoped
public class BoardPage implements Serializable {

    @Inject
    private transient CohortBoard boards;

    @Inject
    private transient CertificateRegister register;

    @Inject
    private transient PageTexts texts;

    private Long cohort;
    private String q;
    private String institution;
    private String column;
    private String state;
    private String sort;
    private transient Board board;
    private transient BoardWords words;
    private transient List<Line> lines;

    /** Null while no cohort is chosen. */
    public Board getBoard() {
        if (board == null && cohort != null) {
            board = boards.of(cohort);
        }
        return board;
    }

    /** The rows to show, each cell with its words and where it leads. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = getBoard().chosen(choice()).stream().map(this::line).toList();
        }
        return lines;
    }

    private Line line(BoardRow row) {
        List<BoardWords.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(words().cell(getBoard().columns().get(i), row.cells().get(i), cohort));
        }
        return new Line(
                row.name(), row.institution(), row.met() + " / " + getBoard().asked(), cells);
    }

    private BoardWords words() {
        if (words == null) {
            words = new BoardWords(
                    texts,
                    FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath());
        }
        return words;
    }

    public String title(BoardColumn it) {
        return words().title(it);
    }

    public String kind(BoardColumn it) {
        return words().kind(it);
    }

    /** What is counted of a column, most finished first, without those that nobody stands at. */
    public List<Count> counts(BoardColumn it) {
        List<Count> counts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            int people = it.counts().get(standing);
            if (people > 0) {
                counts.add(new Count(standing.name(), words().word(it, standing), people));
            }
        }
        return counts;
    }

    public List<CohortChoice> getCohorts() {
        return register.cohorts();
    }

    public boolean isNarrowed() {
        return !(isBlank(q) && isBlank(institution) && isBlank(state));
    }

    /** What is on the screen, as a workbook. */
    public StreamedContent getExport() {
        List<String> headings = new ArrayList<>(List.of(
                texts.of("certificates.name"),
                texts.of("certificates.institution"),
                texts.of("certificates.board.met")));
        getBoard().columns().forEach(it -> headings.add(words().kind(it) + " " + words().title(it)));
        List<List<String>> rows = getLines().stream()
                .map(line -> {
                    List<String> cells = new ArrayList<>(List.of(line.name(), line.institution(), line.met()));
                    line.cells().forEach(cell -> cells.add((cell.word() + " " + cell.detail()).strip()));
                    return cells;
                })
                .toList();
        String name = texts.of("certificates.board.title") + " " + getBoard().title();
        return SheetDownload.of(name, SheetWriter.write(texts.of("certificates.board.title"), headings, rows));
    }

    private BoardChoice choice() {
        return new BoardChoice(q, institution, column, state, sort);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** What may be chosen as a state, all first. */
    public List<Option> getStates() {
        List<Option> states = new ArrayList<>();
        states.add(new Option("", texts.of("certificates.board.all")));
        states.add(new Option(BoardChoice.LACKING, texts.of("certificates.board.lacking")));
        for (Standing standing : Standing.values()) {
            states.add(new Option(standing.name(), words().word(standing)));
        }
        return states;
    }

    /** What the rows may be sorted by, the usual order first. */
    public List<Option> getOrders() {
        List<Option> orders = new ArrayList<>(List.of(
                new Option("", texts.of("certificates.institution")),
                new Option("name", texts.of("certificates.name")),
                new Option("met", texts.of("certificates.board.fewest"))));
        getBoard()
                .columns()
                .forEach(it -> orders.add(new Option(it.key(), words().kind(it) + " " + words().title(it))));
        return orders;
    }

    public Long getCohort() {
        return cohort;
    }

    public void setCohort(Long cohort) {
        this.cohort = cohort;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    /** One trainee. */
    public record Line(String name, String institution, String met, List<BoardWords.Cell> cells) {}

    /** How many stand so. */
    public record Count(String state, String word, int people) {}

    /** Something to choose. */
    public record Option(String state, String word) {}
}
