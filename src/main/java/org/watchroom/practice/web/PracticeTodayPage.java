package org.watchroom.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.LanguageChoice;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.practice.PracticeState;
import org.watchroom.practice.PracticeToday;

/** What there is to practise today. The questions and their answers travel by REST alone. */
@Named
@RequestScoped
public class PracticeTodayPage {

    /** The sentences that practice speaks like the exam room. */
    private static final List<String> SHARED = List.of(
            "kind-SINGLE",
            "kind-MULTIPLE",
            "kind-JUDGEMENT",
            "kind-ORDERING",
            "kind-NUMERIC",
            "order-open",
            "order-kept",
            "order-mine",
            "order-up",
            "order-down",
            "order-moved",
            "number-label",
            "picture-larger",
            "of");

    /** The sentences of its own. */
    private static final List<String> OWN = List.of(
            "number-not",
            "number-none",
            "again",
            "choose",
            "sending",
            "unsent",
            "signed-out",
            "sign-in",
            "right",
            "wrong",
            "right-is",
            "right-option",
            "your-option",
            "back",
            "back-again",
            "days-to-go",
            "seconds",
            "time-left",
            "time-used",
            "time-over",
            "over",
            "over-text");

    @Inject
    private PracticeToday practice;

    @Inject
    private PageTexts texts;

    @Inject
    private LanguageChoice language;

    private PracticeState state;
    private boolean asked;
    private String topic;

    /** Null for somebody who is in no cohort. */
    public PracticeState getState() {
        if (!asked) {
            asked = true;
            try {
                state = practice.state();
            } catch (Refused noCohort) {
                state = null;
            }
        }
        return state;
    }

    /** The topic that one comes to practise, or null; one that has no questions is none. */
    public String getTopic() {
        return getState() != null
                        && state.topics().stream().anyMatch(it -> it.name().equals(topic))
                ? topic
                : null;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    /** A day as the reader writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.getLocale())
                .format(day);
    }

    /** By the last part of their key, with their places {0} to {2} left open, for the script to fill. */
    public List<Map.Entry<String, String>> getWords() {
        return Stream.concat(
                        SHARED.stream()
                                .map(word -> Map.entry(word, texts.of("exams.room.say." + word, "{0}", "{1}", "{2}"))),
                        OWN.stream()
                                .map(word -> Map.entry(word, texts.of("practice.say." + word, "{0}", "{1}", "{2}"))))
                .toList();
    }
}
