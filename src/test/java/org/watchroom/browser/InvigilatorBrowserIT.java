package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The invigilator's desk and a candidate's page beside each other. */
class InvigilatorBrowserIT {

    @Test
    void aPauseShowsOnThePaperKeepsWhatIsUnsavedAndMoreTimeArrivesByItself() {
        try (Visitor candidate = Visitor.arrive("zh-CN", Browser.PHONE);
                Visitor office = Visitor.arrive("zh-CN", Browser.DESK)) {
            candidate.signIn("trainee64").go("/exams/mine.xhtml");
            candidate.press("exams.mine.start");
            ExamRoom room = new ExamRoom(candidate).isOpen();
            room.answer();
            room.untilAllSaved();
            office.signIn("instructor").go("/exams/sitting-desk.xhtml?id=1&show=WRITING");
            String name = PlainClient.signedIn("trainee64")
                    .get("/api/me")
                    .body()
                    .replaceAll(".*\"name\":\"([^\"]+)\".*", "$1");
            office.reads(name);

            candidate.network(false);
            room.goTo(2);
            room.answer();
            act(office, name, "pauses");
            candidate.network(true);
            candidate.reads(candidate.said("exams.room.say.paused", 1));
            assertThat(candidate.driver().findElement(By.id("room")).isDisplayed())
                    .isFalse();
            candidate.assertFits();

            act(office, name, "resumptions");
            room.isOpen();
            room.untilAllSaved();
            assertThat(room.answered()).isEqualTo(2);

            int before = room.minutesLeft();
            act(office, name, "extensions");
            candidate.script("document.dispatchEvent(new Event('visibilitychange'))");
            candidate.until(() -> room.minutesLeft() >= before + 4, "the five minutes did not arrive");
            room.handIn();
        }
    }

    private static void act(Visitor office, String name, String deed) {
        new Select(office.driver().findElement(By.id("who"))).selectByVisibleText(name);
        new Select(office.driver().findElement(By.id("deed"))).selectByValue(deed);
        if (!deed.equals("resumptions")) {
            office.fill("reason", "消防演练");
        }
        office.pressId("deed-go");
        office.reads(office.said("exams.desk.say.done-" + deed, 1));
    }
}
