package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.watchroom.platform.web.PageTexts;

/** The exam room's page. It holds no state: the paper and its answers travel by REST alone. */
@Named
@RequestScoped
public class PaperPage {

    /** The sentences that the page's script speaks, by the last part of their key. */
    private static final List<String> WORDS = List.of(
            "saved",
            "unsaved",
            "offline",
            "signed-out",
            "again-offline",
            "again-other",
            "bell",
            "check-store",
            "check-server",
            "check-server-gone",
            "check-clock",
            "check-clock-differs",
            "text-normal",
            "text-large",
            "text-largest",
            "elsewhere",
            "take-over",
            "closed",
            "time-over",
            "handing-in",
            "waiting-to-hand-in",
            "result",
            "back",
            "no-store",
            "not-sent",
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
            "number-not",
            "number-none",
            "picture-larger",
            "situation-shared",
            "situation-one",
            "of",
            "count",
            "confirm-all",
            "confirm-open",
            "confirm-unsaved",
            "late-sending",
            "late-kept",
            "state-open",
            "state-answered",
            "state-unsaved",
            "state-flagged",
            "minutes-left",
            "paused",
            "resumed",
            "code-not-sent",
            "cannot-start",
            "no-sitting");

    @Inject
    private PageTexts texts;

    /** With their places {0} to {2} left open, for the script to fill. */
    public List<Map.Entry<String, String>> getWords() {
        return WORDS.stream()
                .map(word -> Map.entry(word, texts.of("exams.room.say." + word, "{0}", "{1}", "{2}")))
                .toList();
    }
}
