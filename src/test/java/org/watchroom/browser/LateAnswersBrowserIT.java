package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A candidate whose network is gone while the paper is collected. */
class LateAnswersBrowserIT {

    private static final String CANDIDATE = "trainee66";

    @Test
    void answersThatMissTheEndAreNamedBeforeAndKeptBesideThePaperAfterwards() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            visitor.signIn(CANDIDATE).go("/exams/mine.xhtml");
            visitor.press("exams.mine.start");
            ExamRoom room = new ExamRoom(visitor).isOpen();
            room.answer();
            room.untilAllSaved();

            visitor.network(false);
            room.goTo(2);
            room.answer();
            room.goTo(3);
            room.answer();
            assertThat(room.unsaved()).isEqualTo(2);
            visitor.until(
                    () -> (Boolean)
                            visitor.script("return document.getElementById('saved').className.includes('offline')"
                                    + " && document.querySelector('#saved use').getBoundingClientRect().width > 0"),
                    "the icon needs the network that is gone");
            visitor.pressId("hand-in");
            visitor.readsKey("exams.room.say.confirm-unsaved", 2, "2和3");
            visitor.pressId("confirm-yes");
            visitor.pressId("confirm-no");

            String sitting = number("sitting=(\\d+)", visitor.driver().getCurrentUrl());
            handedInElsewhere(sitting);
            visitor.network(true);
            visitor.readsKey("exams.room.say.late-kept");
            room.untilAllSaved();
            assertThat(PlainClient.signedIn("instructor")
                            .get("/exams/sitting.xhtml?id=" + sitting)
                            .body())
                    .contains(visitor.said("exams.sitting.late-title"));
        }
    }

    private static void handedInElsewhere(String sitting) {
        PlainClient other = PlainClient.signedIn(CANDIDATE);
        String attempt = number(
                "\"id\":(\\d+)",
                other.post("/api/sittings/" + sitting + "/attempts", "").body());
        assertThat(other.post("/api/attempts/" + attempt + "/submission", "").statusCode())
                .isEqualTo(200);
    }

    private static String number(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
