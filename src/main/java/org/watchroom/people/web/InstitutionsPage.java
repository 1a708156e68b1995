package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.PageOf;
import org.watchroom.people.InstitutionFacts;
import org.watchroom.people.InstitutionImport;
import org.watchroom.people.Institutions;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** The list of institutions, filtered and paged by what the address says. */
@Named
@RequestScoped
public class InstitutionsPage {

    @Inject
    private Institutions institutions;

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    private String q;
    private String risk;
    private String page;
    private PageOf<InstitutionFacts> found;

    private PageOf<InstitutionFacts> found() {
        if (found == null) {
            found = institutions.search(q, risk, getNumber());
        }
        return found;
    }

    public List<InstitutionFacts> getRows() {
        return found().rows();
    }

    public long getTotal() {
        return found().total();
    }

    /** From 1. */
    public int getNumber() {
        return page != null && page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    }

    public int getPages() {
        return (int) Math.max(1, (getTotal() + Institutions.PAGE - 1) / Institutions.PAGE);
    }

    public boolean isFiltered() {
        return q != null && !q.isBlank() || risk != null && !risk.isBlank();
    }

    public List<String> getColours() {
        return institutions.colours();
    }

    public String getUnrated() {
        return Institutions.UNRATED;
    }

    public StreamedContent getWorkbook() {
        String name = texts.of("people.institutions.title");
        return SheetDownload.of(name, SheetWriter.write(name, headings(), institutions.export()));
    }

    public StreamedContent getCsv() {
        return SheetDownload.csv(
                texts.of("people.institutions.title"), SheetWriter.csv(headings(), institutions.export()));
    }

    private List<String> headings() {
        return InstitutionImport.COLUMNS.stream()
                .map(it -> it.heading(language.getLocale()))
                .toList();
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getRisk() {
        return risk;
    }

    public void setRisk(String risk) {
        this.risk = risk;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
