package org.watchroom.questions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.questions.QuestionLine;
import org.watchroom.questions.Questions;

/** The bank, filtered and paged by what the address says. */
@Named
@RequestScoped
public class QuestionListPage {

    @Inject
    private Questions questions;

    @Inject
    private CurrentUser user;

    private String function;
    private String kind;
    private String text;
    private String page;
    private PageOf<QuestionLine> found;
    private List<String> functions;

    public List<QuestionLine> getRows() {
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
        return (int) Math.max(1, (getTotal() + Questions.PAGE - 1) / Questions.PAGE);
    }

    public boolean isFiltered() {
        return given(function) || given(kind) || given(text);
    }

    public boolean isKeeper() {
        return user.may(Permission.KEEP_QUESTIONS);
    }

    public List<String> getFunctions() {
        if (functions == null) {
            functions = questions.functions();
        }
        return functions;
    }

    private PageOf<QuestionLine> found() {
        if (found == null) {
            found = questions.search(function, kind, text, getNumber());
        }
        return found;
    }

    private static boolean given(String filter) {
        return filter != null && !filter.isBlank();
    }

    public String getFunction() {
        return function;
    }

    public void setFunction(String function) {
        this.function = function;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
