package org.watchroom.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.watchroom.platform.Texts;

/** Texts for pages: {@code #{t['exams.paper.title']}}, or {@code #{t.of('exams.paper.left', n)}} with arguments. */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {

    @Inject
    private Texts texts;

    @Inject
    private LanguageChoice language;

    @Override
    public String get(Object key) {
        return of(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    public String of(String key, Object... arguments) {
        return texts.of(language.getLocale(), key, arguments);
    }

    /** Of a text that is kept in both languages, the one that this reader reads; the other where it is missing. */
    public String either(String chinese, String english) {
        boolean useEnglish = language.isEnglish() && english != null && !english.isBlank();
        return useEnglish || chinese == null ? english : chinese;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
