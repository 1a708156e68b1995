package org.watchroom.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.model.StreamedContent;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultySheet;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.sheets.SheetWriter;

/**
 * What every page has that takes a file in: upload, look, confirm, and the faulty rows back. It goes with the part
 * {@code platform/import.xhtml}. The rows wait on the server; the page knows no more than their draft's id.
 */
public abstract class ImportDeskPage implements Serializable {

    /** How many rows each table lists; the file of faulty rows has them all. */
    protected static final int LISTED = 200;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    private String draft;
    private String seen;
    private boolean all;
    private transient Part file;
    private transient ImportPreview preview;

    protected abstract SheetImport imports();

    /** The path of the page itself. */
    protected abstract String path();

    /** Parameters that the page itself needs beside the draft, such as {@code &cohort=7}. */
    protected String parameters() {
        return "";
    }

    /** What a file of this kind is called. */
    protected abstract String sheetName();

    public String upload() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "platform.import.file-missing");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            draft = imports().upload(file.getSubmittedFileName(), in);
        }
        return self();
    }

    public String confirm() {
        String looked = seen;
        Set<Integer> changes =
                all ? getPreview().changed().stream().map(ReadRow::number).collect(Collectors.toSet()) : ticked();
        preview = null;
        seen = null;
        imports().confirm(draft, looked, changes);
        return self();
    }

    private static Set<Integer> ticked() {
        String[] rows = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("take", new String[0]);
        return Arrays.stream(rows)
                .filter(row -> row.matches("\\d{1,7}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    private String self() {
        return path() + ".xhtml?faces-redirect=true" + parameters() + "&draft=" + draft;
    }

    /** What the draft would do or did, {@code null} before there is one. */
    public ImportPreview getPreview() {
        if (preview == null && draft != null) {
            preview = imports().preview(draft);
            seen = preview.fingerprint();
        }
        return preview;
    }

    public List<FaultLine> getFaults() {
        return getPreview().rows().stream()
                .filter(row -> !row.isGood())
                .limit(LISTED)
                .flatMap(row -> row.faults().stream().map(fault -> line(row, fault)))
                .toList();
    }

    public List<ChangeLine> getChanges() {
        return getPreview().changed().stream()
                .limit(LISTED)
                .flatMap(row -> Stream.iterate(0, i -> i < row.changes().size(), i -> i + 1)
                        .map(i -> new ChangeLine(
                                row.number(),
                                row.title(),
                                heading(row.changes().get(i).column()),
                                said(row.changes().get(i), row.changes().get(i).before()),
                                said(row.changes().get(i), row.changes().get(i).after()),
                                i == 0)))
                .toList();
    }

    private String said(RowChange change, String value) {
        return change.worded() && !value.isEmpty() ? texts.of(value) : value;
    }

    /** The unknown columns, but for the one of reasons that we write into a file of faulty rows ourselves. */
    public String getUnread() {
        return getPreview().unread().stream()
                .filter(heading -> !heading.equals(texts.of("platform.import.reason")))
                .collect(Collectors.joining(language.isEnglish() ? ", " : "、"));
    }

    protected FaultLine line(ReadRow row, Fault fault) {
        return new FaultLine(
                row.number(),
                row.title(),
                heading(fault.column()),
                fault.value(),
                texts.of(fault.key(), fault.arguments().toArray()));
    }

    /** What the reader calls that column. */
    protected String heading(String column) {
        return imports().columns().stream()
                .filter(it -> it.name().equals(column))
                .map(it -> it.heading(language.getLocale()))
                .findFirst()
                .orElse(column);
    }

    /** Largest file, in MiB. */
    public int getMost() {
        return UploadLimit.MEBIBYTES;
    }

    public int getListed() {
        return LISTED;
    }

    /** What the file may hold, the necessary headings first marked with a star. */
    public String getHeadings() {
        return imports().columns().stream()
                .map(it -> it.heading(language.getLocale()) + (it.required() ? "*" : ""))
                .collect(Collectors.joining(language.isEnglish() ? ", " : "、"));
    }

    /** The faulty rows with their reasons, to be mended and uploaded again. */
    public StreamedContent getFaultyFile() {
        String name = sheetName() + " " + texts.of("platform.import.faulty-sheet");
        return SheetDownload.of(
                name,
                FaultySheet.write(
                        name,
                        imports().columns(),
                        getPreview().faulty(),
                        language.getLocale(),
                        texts.of("platform.import.reason"),
                        texts::of));
    }

    /** Headings alone, with what may stand below them where that is not plain. */
    public StreamedContent getTemplate() {
        List<String> headings = imports().columns().stream()
                .map((Column it) -> it.heading(language.getLocale())
                        + (it.remark() == null ? "" : texts.of("platform.import.remark", texts.of(it.remark()))))
                .toList();
        return SheetDownload.of(sheetName(), SheetWriter.write(sheetName(), headings, List.of()));
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** One line of the table of faults. */
    public record FaultLine(int row, String title, String field, String value, String reason) {}

    /** One line of the table of changes; {@code first} of its row. */
    public record ChangeLine(int row, String title, String field, String before, String after, boolean first) {}
}
