package org.watchroom.questions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.questions.QuestionExport;
import org.watchroom.questions.QuestionFileOut;
import org.watchroom.questions.QuestionFilter;

/** Where an administrator takes questions out of the bank: what the list was filtered to, in one of several formats. */
@Named
@RequestScoped
public class QuestionExportPage {

    /** How many of those that are left out are listed. */
    private static final int LISTED = 200;

    private static final Set<String> TOO_MUCH = Set.of("questions.export.many", "questions.export.heavy");

    @Inject
    private QuestionExport export;

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    private final Map<String, String> filter = new LinkedHashMap<>();
    private String chosen;
    private String format;
    private QuestionFileOut out;
    private String refusal;

    public List<String> getFormats() {
        return QuestionExport.FORMATS;
    }

    /** @return null when {@link #getRefusal} says why there is none */
    public QuestionFileOut getOut() {
        if (out == null && refusal == null) {
            try {
                out = isChosen()
                        ? export.exportChosen(ids(), getFormat(), language.getLocale())
                        : export.export(QuestionFilter.of(filter), getFormat(), language.getLocale());
            } catch (Refused e) {
                if (!TOO_MUCH.contains(e.key())) {
                    throw e;
                }
                refusal = texts.of(e.key(), e.arguments().toArray());
            }
        }
        return out;
    }

    /** Why this is more than one file holds, in words; null when it is not. */
    public String getRefusal() {
        getOut();
        return refusal;
    }

    public List<QuestionFileOut.LeftOut> getLeftOut() {
        return getOut().leftOut().stream().limit(LISTED).toList();
    }

    public List<QuestionFileOut.LeftOut> getBare() {
        return getOut().bare().stream().limit(LISTED).toList();
    }

    public StreamedContent getFile() {
        byte[] content = getOut().content();
        return DefaultStreamedContent.builder()
                .name("questions." + getOut().ending())
                .contentType(getOut().type())
                .contentLength((long) content.length)
                .stream(() -> new ByteArrayInputStream(content))
                .build();
    }

    private List<Long> ids() {
        if (!chosen.matches("\\d{1,18}(-\\d{1,18})*")) {
            throw Refused.absent("questions.absent");
        }
        return Arrays.stream(chosen.split("-")).map(Long::valueOf).toList();
    }

    /** The key of the sentence that says of what it is a part. */
    public String getScope() {
        String rest = QuestionFilter.of(filter).isNarrow() ? "filtered" : "whole";
        return "questions.export." + (isChosen() ? "chosen" : rest);
    }

    private boolean isChosen() {
        return chosen != null && !chosen.isBlank();
    }

    public int getListed() {
        return LISTED;
    }

    public String getFormat() {
        return format == null || format.isBlank() ? QuestionExport.SHEET : format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    /** By the names of the parameters of the address, as in the list. */
    public Map<String, String> getFilter() {
        return filter;
    }

    /** The ids of the ticked versions with a dash between them; none where the filter decides. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
