package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.PageOf;
import org.watchroom.people.ActionEntry;
import org.watchroom.people.ActionFilter;
import org.watchroom.people.ActionHistory;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.platform.web.SheetDownload;

/** The action log. What is shown stands in the address. */
@Named
@RequestScoped
public class LogPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final List<String> COLUMNS =
            List.of("at", "who", "deed", "deed-code", "about", "subject", "outcome", "reason");

    @Inject
    private ActionHistory history;

    @Inject
    private PageTexts texts;

    @Inject
    private Notices notices;

    private String who;
    private String deed;
    private String about;
    private String outcome;
    private String from;
    private String to;
    private int page = 1;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private PageOf<ActionEntry> found;
    private List<String> deeds;

    /** Reads the days of the address; one that is none is left out, and said so. */
    public void read() {
        firstDay = day(from);
        lastDay = day(to);
    }

    private LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            notices.beside(null, "people.log.no-day");
            return null;
        }
    }

    private ActionFilter filter() {
        return new ActionFilter(who, deed, about, outcome, firstDay, lastDay);
    }

    public PageOf<ActionEntry> getFound() {
        if (found == null) {
            found = history.search(filter(), page);
        }
        return found;
    }

    public List<String> getDeeds() {
        if (deeds == null) {
            deeds = history.deeds();
        }
        return deeds;
    }

    public StreamedContent getSheet() {
        read();
        return SheetDownload.of(
                texts.of("people.log.file"),
                SheetWriter.write(
                        texts.of("people.log.title"),
                        COLUMNS.stream()
                                .map(it -> texts.of("people.log.column-" + it))
                                .toList(),
                        history.export(filter()).stream().map(this::cells).toList()));
    }

    private List<String> cells(ActionEntry entry) {
        return List.of(
                time(entry),
                doer(entry),
                name(entry.deed()),
                entry.deed(),
                entry.about() == null ? "" : entry.about(),
                entry.subject(),
                texts.of("people.log.outcome-" + entry.outcome()),
                why(entry));
    }

    public String time(ActionEntry entry) {
        return TIME.format(entry.at());
    }

    public String doer(ActionEntry entry) {
        if (entry.who() != null) {
            return entry.who();
        }
        return texts.of(entry.bySystem() ? "people.log.system" : "people.log.nobody");
    }

    /** The deed in words. What is no deed comes into the log only when somebody asks for it who may not. */
    public String name(String code) {
        return said("people.deed." + code, texts.of("people.log.asked", code));
    }

    /** The doer's own words, or the rule that refused. */
    public String why(ActionEntry entry) {
        if (entry.reason() == null) {
            return "";
        }
        return entry.outcome().equals("REFUSED") ? said(entry.reason(), entry.reason()) : entry.reason();
    }

    /** A text without its arguments, which the log does not keep. */
    private String said(String key, String otherwise) {
        try {
            return texts.of(key, "…", "…", "…", "…");
        } catch (MissingResourceException | IllegalArgumentException e) {
            return otherwise;
        }
    }

    public boolean isFiltered() {
        return !filter().isEmpty();
    }

    /** The pages that one can turn to from here: the one before, the one after. */
    public List<Integer> getTurns() {
        boolean more = (long) page * ActionHistory.PAGE < getFound().total();
        return Stream.of(page - 1, page + 1)
                .filter(it -> it > 0 && (more || it < page))
                .toList();
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.max(1, Math.min(page, 1_000_000));
    }
}
