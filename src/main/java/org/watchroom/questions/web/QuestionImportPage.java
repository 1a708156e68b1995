package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.web.ImportDeskPage;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.questions.NearRow;
import org.watchroom.questions.NearRows;
import org.watchroom.questions.QuestionImport;

/** Where questions are taken in, from our own sheet or from a file of another system. */
@Named
@ViewScoped
public class QuestionImportPage extends ImportDeskPage {

    private static final List<String> MEDIA = List.of("picture", "sound");
    private static final String MISSING = "questions.import.missing";

    @Inject
    private QuestionImport questions;

    @Inject
    private PageTexts words;

    @Inject
    private NearRows nearRows;

    private transient List<NearRow> near;

    private Map<String, String> values = new HashMap<>();

    @Override
    protected SheetImport imports() {
        return questions;
    }

    @Override
    protected String path() {
        return "/questions/import";
    }

    @Override
    protected String sheetName() {
        return words.of("questions.list.title");
    }

    /** What rows lack that can be filled in for all of them at once. */
    public List<String> getLacking() {
        if (getPreview() == null || getPreview().finished()) {
            return List.of();
        }
        return QuestionImport.FILLED.stream()
                .filter(column -> getPreview().faulty().stream()
                        .anyMatch(row -> row.faults().stream()
                                .anyMatch(fault -> fault.column().equals(column)
                                        && fault.key().equals(MISSING))))
                .toList();
    }

    /** The rows that ask nearly what something else asks, before they are taken. */
    public List<NearRow> getNear() {
        if (near == null) {
            near = getPreview() == null || getPreview().finished()
                    ? List.of()
                    : nearRows.among(getPreview().rows());
        }
        return near;
    }

    public List<NearRow> getNearListed() {
        return getNear().stream().limit(LISTED).toList();
    }

    @Override
    protected String heading(String column) {
        return MEDIA.contains(column) ? words.of("questions.media." + column) : super.heading(column);
    }

    public String fill() {
        return path() + ".xhtml?faces-redirect=true&draft=" + questions.fill(getDraft(), values);
    }

    public Map<String, String> getValues() {
        return values;
    }
}
