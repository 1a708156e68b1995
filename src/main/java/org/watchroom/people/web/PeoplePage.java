package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.kernel.PageOf;
import org.watchroom.people.People;
import org.watchroom.people.PersonLine;

/** The register of people, filtered and paged by what the address says. */
@Named
@RequestScoped
public class PeoplePage {

    @Inject
    private People people;

    private String q;
    private String institution;
    private String role;
    private String page;
    private PageOf<PersonLine> found;

    private PageOf<PersonLine> found() {
        if (found == null) {
            Long home = institution != null && institution.matches("\\d{1,18}") ? Long.valueOf(institution) : null;
            found = people.search(q, home, role, getNumber());
        }
        return found;
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
