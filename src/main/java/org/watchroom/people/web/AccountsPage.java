package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.watchroom.kernel.PageOf;
import org.watchroom.people.AccountBook;
import org.watchroom.people.AccountLine;

/** The accounts. What is shown stands in the address. */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    private AccountBook book;

    private String text;
    private int page = 1;
    private PageOf<AccountLine> found;

    public PageOf<AccountLine> getFound() {
        if (found == null) {
            found = book.search(text, page);
        }
        return found;
    }

    /** The pages that one can turn to from here: the one before, the one after. */
    public List<Integer> getTurns() {
        boolean more = (long) page * AccountBook.PAGE < getFound().total();
        return Stream.of(page - 1, page + 1)
                .filter(it -> it > 0 && (more || it < page))
                .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 1_000_000));
    }
}
