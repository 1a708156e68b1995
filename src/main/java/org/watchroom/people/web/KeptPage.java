package org.watchroom.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.MissingResourceException;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.watchroom.people.PersonalData;
import org.watchroom.platform.web.PageTexts;

/** What is kept of the reader. */
@Named
@RequestScoped
public class KeptPage {

    @Inject
    private PersonalData data;

    @Inject
    private PageTexts texts;

    private List<PersonalData.Kept> kept;

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

    public StreamedContent getFile() {
        return json(data.takeOwn());
    }

    static StreamedContent json(byte[] content) {
        return DefaultStreamedContent.builder()
                .name("watchroom-data.json")
                .contentType("application/json")
                .contentLength((long) content.length)
                .stream(() -> new ByteArrayInputStream(content))
                .build();
    }
}
