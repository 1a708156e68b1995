package org.watchroom.programmes.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.FaultySheet;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.RosterImport;
import org.watchroom.programmes.RosterPreview;

/** Import of a roster: upload, look, confirm. The rows wait on the server; the page knows no more than their draft's id. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    /** How many faulty rows the page lists; the download has them all. */
    private static final int LISTED = 200;

    @Inject
    private RosterImport rosters;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    private long cohort;
    private String draft;
    private String seen;
    private boolean applyChanges;
    private transient Part file;
    private transient RosterPreview preview;

    public CohortFacts getFacts() {
        return cohorts.facts(cohort);
    }

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "programmes.import.file-missing");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            draft = rosters.upload(cohort, file.getSubmittedFileName(), in);
        }
        return self();
    }

    public String confirm() {
        String looked = seen;
        preview = null;
        seen = null;
        rosters.confirm(draft, looked, applyChanges);
        return self();
    }

    private String self() {
        return "/programmes/import.xhtml?faces-redirect=true&cohort=" + cohort + "&draft=" + draft;
    }

    /** What the draft would do or did, {@code null} before there is one. */
    public RosterPreview getPreview() {
        if (preview == null && draft != null) {
            preview = rosters.preview(draft);
            seen = preview.fingerprint();
        }
        return preview;
    }

    public List<FaultLine> getFaults() {
        return getPreview().faulty().stream()
                .limit(LISTED)
                .flatMap(row -> row.faults().stream().map(fault -> line(row, fault)))
                .toList();
    }

    private FaultLine line(FaultyRow row, Fault fault) {
        return new FaultLine(
                row.row().number(),
                row.row().text("name"),
                heading(fault.column()),
                fault.value(),
                texts.of(fault.key(), fault.arguments().toArray()));
    }

    public String heading(String column) {
        return RosterImport.COLUMNS.stream()
                .filter(it -> it.name().equals(column))
                .map(it -> it.heading(language.getLocale()))
                .findFirst()
                .orElse(column);
    }

    public int getListed() {
        return LISTED;
    }

    /** The faulty rows with their reasons, to be corrected and uploaded again. */
    public StreamedContent getFaultyFile() {
        String name = texts.of("programmes.import.faulty-sheet");
        return SheetDownload.of(
                name,
                FaultySheet.write(
                        name,
                        RosterImport.COLUMNS,
                        getPreview().faulty(),
                        language.getLocale(),
                        texts.of("programmes.import.reason"),
                        texts::of));
    }

    /** A roster with headings alone. */
    public StreamedContent getTemplate() {
        String name = texts.of("programmes.import.sheet");
        List<String> headings = RosterImport.COLUMNS.stream()
                .map(it -> it.heading(language.getLocale()))
                .toList();
        return SheetDownload.of(name, SheetWriter.write(name, headings, List.of()));
    }

    public long getCohort() {
        return cohort;
    }

    public void setCohort(long cohort) {
        this.cohort = cohort;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public boolean isApplyChanges() {
        return applyChanges;
    }

    public void setApplyChanges(boolean applyChanges) {
        this.applyChanges = applyChanges;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** One line of the table of faults. */
    public record FaultLine(int row, String name, String field, String value, String reason) {}
}
