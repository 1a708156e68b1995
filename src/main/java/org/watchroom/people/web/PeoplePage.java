package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.PageOf;
import org.watchroom.people.People;
import org.watchroom.people.PeopleExport;
import org.watchroom.people.PersonLine;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** The register of people, filtered and paged by what the address says. */
@Named
@RequestScoped
public class PeoplePage {

    private static final List<String> HEADINGS = List.of(
            "people.person.name",
            "people.person.identity",
            "people.person.phone",
            "people.institution.name",
            "people.person.post",
            "people.sign-in.name",
            "people.role",
            "people.export-account",
            "people.person.level",
            "people.person.education",
            "people.person.years");

    @Inject
    private People people;

    @Inject
    private PeopleExport export;

    @Inject
    private PageTexts texts;

    private String q;
    private String institution;
    private String role;
    private String page;
    private PageOf<PersonLine> found;

    private PageOf<PersonLine> found() {
        if (found == null) {
            found = people.search(q, home(), role, getNumber());
        }
        return found;
    }

    private Long home() {
        return institution != null && institution.matches("\\d{1,18}") ? Long.valueOf(institution) : null;
    }

    public StreamedContent getWorkbook() {
        String name = texts.of("people.people.title");
        return SheetDownload.of(name, SheetWriter.write(name, headings(), exported()));
    }

    public StreamedContent getCsv() {
        return SheetDownload.csv(texts.of("people.people.title"), SheetWriter.csv(headings(), exported()));
    }

    private List<String> headings() {
        return HEADINGS.stream().map(texts::of).toList();
    }

    private List<List<Object>> exported() {
        return export.export(q, home(), role).stream().map(this::row).toList();
    }

    private List<Object> row(PeopleExport.ExportedPerson it) {
        return Arrays.asList(
                it.line().name(),
                it.line().maskedIdentity(),
                it.phone(),
                it.line().institution(),
                it.line().post(),
                it.line().signInName(),
                it.line().roles().stream()
                        .map(each -> texts.of("people.role." + each))
                        .collect(Collectors.joining(" ")),
                it.line().disabled() ? texts.of("people.person.disabled") : null,
                it.levelHeld() == null ? null : texts.of("people.level." + it.levelHeld()),
                it.education() == null ? null : texts.of("people.education." + it.education()),
                it.workYears());
    }

    public List<PersonLine> getRows() {
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
        return (int) Math.max(1, (getTotal() + People.PAGE - 1) / People.PAGE);
    }

    public boolean isFiltered() {
        return given(q) || given(institution) || given(role);
    }

    public List<String> getRoles() {
        return people.roles();
    }

    private static boolean given(String filter) {
        return filter != null && !filter.isBlank();
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

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
