package org.watchroom.questions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.questions.QuestionExport;
import org.watchroom.questions.QuestionFileOut;

/** Where an administrator takes questions out of the bank: what the list was filtered to, in one of several formats. */
@Named
@RequestScoped
public class QuestionExportPage {

    /** How many of those that are left out are listed. */
    private static final int LISTED = 200;

    @Inject
    private QuestionExport export;

    @Inject
    private LanguageChoice language;

    private String function;
    private String kind;
    private String text;
    private String format;
    private QuestionFileOut out;

    public List<String> getFormats() {
        return QuestionExport.FORMATS;
    }

    public QuestionFileOut getOut() {
        if (out == null) {
            out = export.export(function, kind, text, getFormat(), language.getLocale());
        }
        return out;
    }

    public List<QuestionFileOut.LeftOut> getLeftOut() {
        return getOut().leftOut().stream().limit(LISTED).toList();
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

    public boolean isFiltered() {
        return Stream.of(function, kind, text).anyMatch(it -> it != null && !it.isBlank());
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
}
