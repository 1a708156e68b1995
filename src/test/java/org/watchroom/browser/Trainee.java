package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** What a trainee does on the way to the certificate. */
final class Trainee {

    private final Visitor visitor;

    Trainee(Visitor visitor) {
        this.visitor = visitor;
    }

    /** From the first page through every lesson; each one read stays read. */
    void takesTheCourse() {
        visitor.go("/index.xhtml");
        visitor.assertFits();
        visitor.press("certificates.step.COURSE.begin");
        visitor.assertFits();
        visitor.press("courses.begin", 1);
        visitor.assertFits();
        int lessons = 0;
        do {
            visitor.until(
                    () -> (Boolean) visitor.script("return [...document.querySelectorAll('#lesson img')]"
                            + ".every(it => { it.loading = 'eager'; return it.complete && it.naturalWidth > 0; })"),
                    "a picture of the lesson is missing");
            visitor.pressIdAndLoad("form:read");
            lessons++;
        } while (!visitor.driver().findElements(By.id("form:read")).isEmpty());
        assertThat(lessons).isGreaterThanOrEqualTo(6);
        visitor.readsKey("courses.complete");
    }

    /**
     * A mock exam of 100 questions, with a reload, a second window and a dead network on the way. Nothing is lost.
     *
     * @param answered so many of them, from the first on; at least 60, all rightly
     */
    void sitsTheMockExam(int answered) {
        visitor.go("/exams/mine.xhtml");
        visitor.assertFits();
        visitor.press("exams.mine.start");
        ExamRoom room = new ExamRoom(visitor).isOpen();
        visitor.assertFits();
        assertThat(room.questions()).isEqualTo(100);
        answers(room, 10);

        visitor.driver().navigate().refresh();
        room.isOpen();
        assertThat(room.answered()).as("answers after a reload").isEqualTo(10);

        aSecondWindowTakesOver(room);

        visitor.network(false);
        room.goTo(11);
        answers(room, 5);
        assertThat(room.unsaved()).as("answers given without a network").isEqualTo(5);
        visitor.network(true);
        room.untilAllSaved();

        room.goTo(16);
        answers(room, answered - 15);
        room.untilAllSaved();
        assertThat(room.answered()).isEqualTo(answered);
        room.handIn();
        visitor.assertFits();
        visitor.readsKey("exams.result.passed");
    }

    private void aSecondWindowTakesOver(ExamRoom room) {
        String first = visitor.driver().getWindowHandle();
        String address = visitor.driver().getCurrentUrl();
        visitor.driver().switchTo().newWindow(WindowType.TAB);
        visitor.driver().get(address);
        room.isOpen();
        assertThat(room.answered()).as("answers in the second window").isEqualTo(10);
        String second = visitor.driver().getWindowHandle();
        visitor.driver().switchTo().window(first);
        room.goTo(50);
        room.answer();
        room.isReadOnly();
        visitor.driver().close();
        visitor.driver().switchTo().window(second);
        assertThat(room.answered()).isEqualTo(10);
    }

    private void answers(ExamRoom room, int questions) {
        for (int i = 0; i < questions; i++) {
            room.answer();
            if (i < questions - 1) {
                room.next();
            }
        }
    }
}
