package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class StudyTimeBrowserIT {

    private static final String LESSON = "/courses/lesson.xhtml?code=L5-FULL&lesson=101";

    @Test
    void aLessonThatAsksForTimeIsReadAfterThatTimeAndToItsEndAlsoWhenTheNetworkWasGone() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.PHONE)) {
            visitor.signIn("trainee12").go(LESSON);
            visitor.readsKey("courses.study.begun");
            visitor.pressIdAndLoad("form:read");
            visitor.readsKey("courses.study.too-soon", 4, 0);

            visitor.network(false);
            visitor.script("window.scrollTo(0, document.body.scrollHeight)");
            visitor.until(() -> study(visitor).contains(visitor.said("courses.study.unsent")), "the time was not kept");
            visitor.network(true);
            visitor.until(
                    () -> !study(visitor).contains(visitor.said("courses.study.unsent")), "the time was not sent");

            visitor.script("fetch('/api/lessons/L5-FULL/101/visits/' + 'ab'.repeat(16), {method: 'PUT', headers:"
                    + " {'Content-Type': 'application/json', 'X-Watchroom': '1'}, body: JSON.stringify({seconds: 240})})"
                    + ".then(() => { document.body.dataset.told = 'told'; })");
            visitor.until(() -> (Boolean) visitor.script("return document.body.dataset.told === 'told'"), "not told");
            visitor.go(LESSON);
            visitor.readsKey("courses.study.enough");
            visitor.assertFits();
            visitor.pressIdAndLoad("form:read");
            visitor.readsKey("courses.lesson.marked", 1);
            assertThat(visitor.driver().getCurrentUrl()).endsWith("lesson=102");
        }
    }

    private static String study(Visitor visitor) {
        return visitor.driver().findElement(By.id("study")).getText();
    }
}
