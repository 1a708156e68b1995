package org.watchroom.questions.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.questions.QuestionEditing;
import org.watchroom.questions.QuestionFilter;
import org.watchroom.questions.QuestionLife;
import org.watchroom.questions.QuestionLine;
import org.watchroom.questions.Questions;

/** The bank, filtered and paged by what the address says, and what is done with the rows that were ticked. */
@Named
@ViewScoped
public class QuestionListPage implements Serializable {

    private static final String SELF = "/questions/list.xhtml?faces-redirect=true&includeViewParams=true";

    @Inject
    private transient Questions questions;

    @Inject
    private transient QuestionLife life;

    @Inject
    private transient QuestionEditing editing;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PageTexts texts;

    private final Map<String, String> filter = new LinkedHashMap<>();
    private String page;
    private String why;
    private transient PageOf<QuestionLine> found;

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
        return asked().isNarrow();
    }

    public List<String> getFunctions() {
        return questions.functions();
    }

    public List<String> getKinds() {
        return List.copyOf(editing.kinds().keySet());
    }

    public Map<Long, String> getAuthors() {
        return questions.authors();
    }

    private PageOf<QuestionLine> found() {
        if (found == null) {
            found = questions.search(asked(), getNumber());
        }
        return found;
    }

    private QuestionFilter asked() {
        return QuestionFilter.of(filter);
    }

    public String review() {
        return each("questions.bulk.review", life::review);
    }

    public String putInUse() {
        return each("questions.bulk.put-in-use", life::putInUse);
    }

    public String sendBack() {
        return each("questions.bulk.send-back", (version, seen) -> life.sendBack(version, seen, why));
    }

    public String retire() {
        return each("questions.bulk.retire", (version, seen) -> life.retire(version, seen, new Reason(why)));
    }

    /** The ticked rows, whatever the filter says. */
    public String export() {
        List<Tick> ticked = ticked();
        if (ticked.isEmpty()) {
            notices.refused(Refused.input("questions.bulk.none"));
            return null;
        }
        return "/questions/export.xhtml?faces-redirect=true&chosen="
                + ticked.stream().map(it -> String.valueOf(it.versionId)).collect(Collectors.joining("-"));
    }

    /** Each by itself, so that one that is turned down holds up no other. */
    private String each(String doneKey, Deed deed) {
        List<Tick> ticked = ticked();
        if (ticked.isEmpty()) {
            notices.refused(Refused.input("questions.bulk.none"));
            return null;
        }
        int done = 0;
        Map<String, TreeSet<String>> turnedDown = new LinkedHashMap<>();
        for (Tick it : ticked) {
            try {
                deed.on(it.versionId, it.seen);
                done++;
            } catch (Refused refusal) {
                turnedDown
                        .computeIfAbsent(
                                texts.of(refusal.key(), refusal.arguments().toArray()), reason -> new TreeSet<>())
                        .add(it.code);
            }
        }
        notices.doneThenRedirect(doneKey, done);
        turnedDown.forEach((reason, codes) ->
                notices.doneThenRedirect("questions.bulk.turned-down", codes.size(), reason, String.join(", ", codes)));
        return SELF;
    }

    /** What the boxes of the rows say: the version, what was seen of it, and the code. */
    private static List<Tick> ticked() {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("ticked");
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(it -> it.matches("\\d{1,18}-\\d{1,9}-.{1,40}"))
                        .limit(Questions.PAGE)
                        .map(it -> it.split("-", 3))
                        .map(it -> new Tick(Long.parseLong(it[0]), Integer.parseInt(it[1]), it[2]))
                        .toList();
    }

    private record Tick(long versionId, int seen, String code) {}

    /** Something done with one version. */
    private interface Deed {
        void on(long versionId, int seen);
    }

    /** By the names of the parameters of the address. */
    public Map<String, String> getFilter() {
        return filter;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
