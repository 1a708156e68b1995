package org.watchroom.questions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.kernel.PageOf;
import org.watchroom.questions.SituationLine;
import org.watchroom.questions.Situations;

/** The situations of the bank. */
@Named
@RequestScoped
public class SituationsPage {

    @Inject
    private Situations situations;

    private String page;
    private PageOf<SituationLine> found;

    private PageOf<SituationLine> found() {
        if (found == null) {
            found = situations.page(getNumber());
        }
        return found;
    }

    public List<SituationLine> getRows() {
        return found().rows();
    }

    public int getNumber() {
        return page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }

    public long getPages() {
        return Math.max(1, (found().total() + Situations.PAGE - 1) / Situations.PAGE);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
