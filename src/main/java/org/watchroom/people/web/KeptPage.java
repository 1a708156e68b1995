package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.watchroom.people.PersonalData;
import org.watchroom.people.Retention;
import org.watchroom.people.RetentionRule;
import org.watchroom.platform.web.PageTexts;

/** What is kept of the reader. */
@Named
@RequestScoped
public class KeptPage {

    @Inject
    private PersonalData data;

    @Inject
    private PageTexts texts;

    @Inject
    private Retention retention;

    @Inject
    private RetentionPage rules;

    private List<PersonalData.Kept> kept;
    private Map<String, RetentionRule> rulesOf;

    public List<PersonalData.Kept> getKept() {
        if (kept == null) {
            kept = data.own();
        }
        return kept;
    }

    /** The table in words, where there are any for it. */
    public String name(String table) {
        try {
            return texts.of("people.kept.table-" + table);
        } catch (MissingResourceException e) {
            return table;
        }
    }

    /** How long the rows of that table are kept, by the rule in force. */
    public String howLong(String table) {
        if (rulesOf == null) {
            rulesOf = retention.byTable();
        }
        if (Retention.FOR_GOOD.contains(table)) {
            return texts.of("people.kept.for-good");
        }
        RetentionRule rule = rulesOf.get(table);
        if (rule == null) {
            return texts.of("people.kept.in-register");
        }
        return rule.active() ? texts.of(rule.code() + "-kept", rules.period(rule)) : texts.of("people.kept.no-end");
    }

    public StreamedContent getFile() {
        return zip(data.takeOwn());
    }

    static StreamedContent zip(byte[] content) {
        return DefaultStreamedContent.builder()
                .name("watchroom-data.zip")
                .contentType("application/zip")
                .contentLength((long) content.length)
                .stream(() -> new ByteArrayInputStream(content))
                .build();
    }
}
