package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.Invigilation;
import org.watchroom.exams.RoomFacts;
import org.watchroom.exams.RoomRules;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Reason;
import org.watchroom.platform.web.PageTexts;

/** The invigilator's desk. Who is where, and what is done, travels by REST. */
@Named
@RequestScoped
public class SittingDeskPage {

    /** As the paths of REST call them. */
    private static final List<String> DEEDS = List.of("extensions", "pauses", "resumptions", "sealings", "reopenings");

    /** The sentences that the page's script speaks, by the last part of their key. */
    private static final List<String> WORDS = List.of(
            "state-ABSENT",
            "state-WAITING",
            "state-WRITING",
            "state-PAUSED",
            "state-SEALED",
            "cause-SUBMITTED",
            "cause-DEADLINE",
            "cause-INVIGILATOR",
            "of",
            "of-all",
            "minutes",
            "seconds-ago",
            "minutes-ago",
            "fresh",
            "stale",
            "signed-out",
            "choose",
            "choose-for",
            "choose-somebody",
            "do-extensions",
            "do-pauses",
            "do-resumptions",
            "do-sealings",
            "do-reopenings",
            "done-extensions",
            "done-pauses",
            "done-resumptions",
            "done-sealings",
            "done-reopenings");

    @Inject
    private RoomRules rules;

    @Inject
    private CurrentUser user;

    @Inject
    private PageTexts texts;

    private long id;
    private RoomFacts room;

    public void load() {
        room = rules.of(id);
    }

    /** With their places {0} and {1} left open, for the script to fill. */
    public List<Map.Entry<String, String>> getWords() {
        return WORDS.stream()
                .map(word -> Map.entry(word, texts.of("exams.desk.say." + word, "{0}", "{1}")))
                .toList();
    }

    public List<String> getDeeds() {
        return DEEDS;
    }

    public RoomFacts getRoom() {
        return room;
    }

    public boolean isInvigilator() {
        return user.may(Permission.INVIGILATE);
    }

    public int getMost() {
        return Invigilation.MOST_MINUTES;
    }

    public int getLongest() {
        return Reason.LONGEST;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
