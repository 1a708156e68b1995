package org.watchroom.browser;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class CohortStudyBrowserIT {

    private static final String WORDS = "周五前读完前三课";

    @Test
    void anInstructorSeesWhoHasNotBegunAndRemindsOneWhoFindsItOnThePhone() {
        try (Visitor instructor = Visitor.arrive("zh-CN", Browser.DESK)) {
            instructor.signIn("instructor").go("/programmes/cohort.xhtml?id=1");
            instructor.pressIdAndLoad("study");
            instructor.readsKey("courses.cohort.hold.NOT_BEGUN");
            instructor.assertFits();
            instructor.assertAccessible();
            instructor.script("document.querySelectorAll('#people input[type=checkbox]').forEach((it) => {"
                    + " it.checked = it.closest('tr').textContent.includes('秦满仓'); })");
            instructor.fill("form:words", WORDS);
            instructor.pressIdAndLoad("form:remind");
            instructor.readsKey("courses.nudge.sent", 1);
        }
        try (Visitor trainee = Visitor.arrive("zh-CN", Browser.PHONE)) {
            trainee.signIn("trainee72").go("/index.xhtml");
            trainee.reads(WORDS);
            trainee.assertFits();
            trainee.assertAccessible();
            trainee.pressIdAndLoad("nudged:noted");
            trainee.until(
                    () -> trainee.driver().findElements(By.id("nudges")).isEmpty(), "the reminder is still there");
        }
    }
}
