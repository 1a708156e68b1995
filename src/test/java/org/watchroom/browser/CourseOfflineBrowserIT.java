package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class CourseOfflineBrowserIT {

    private static final String COURSE = "/courses/course.xhtml?code=L5-FULL";
    private static final String LESSON = "/courses/lesson.xhtml?code=L5-FULL&lesson=";

    @Test
    void aTraineeLearnsOnAPhoneLosesTheNetworkGoesOnAndComesBack() throws IOException {
        try (CutLine line = CutLine.to(Product.url());
                Visitor trainee = Visitor.arrive("zh-CN", Browser.PHONE, line.url())) {
            trainee.signIn("trainee13").go(COURSE);
            trainee.pressId("alongTake");
            trainee.reads("37 课。断网也能打开");
            trainee.assertFits();
            trainee.assertAccessible();
            trainee.go(COURSE);
            assertThat(trainee.driver().findElement(By.tagName("main")).getText())
                    .as("lessons that were only stored")
                    .doesNotContain(trainee.said("courses.lesson.begun"));
            trainee.script("fetch('/api/lessons/L5-FULL/101/visits/' + 'cd'.repeat(16), {method: 'PUT', headers:"
                    + " {'Content-Type': 'application/json', 'X-Watchroom': '1'}, body: JSON.stringify({seconds: 300, end:"
                    + " true})}).then(() => { document.body.dataset.told = 'told'; })");
            trainee.until(() -> (Boolean) trainee.script("return document.body.dataset.told === 'told'"), "not told");

            line.cut();
            trainee.go(LESSON + "101");
            trainee.reads("没有网络。这是");
            trainee.until(
                    () -> (Boolean) trainee.script("return [...document.querySelectorAll('#lesson img')]"
                            + ".every(it => { it.loading = 'eager'; return it.complete && it.naturalWidth > 0; })"),
                    "a picture of the lesson is missing");
            trainee.assertFits();
            trainee.pressIdAndLoad("form:read");
            assertThat(trainee.driver().getCurrentUrl()).endsWith("lesson=102");
            trainee.reads("有 1 课“读完”先记在这台设备上");

            line.mend();
            trainee.until(
                    () -> {
                        trainee.go(LESSON + "103");
                        return trainee.driver()
                                        .findElements(By.cssSelector(".wr-lesson__list .is-done"))
                                        .size()
                                == 1;
                    },
                    "what was read without a network has not arrived");
            trainee.signOut();
            assertThat(trainee.script("return caches.has('watchroom-courses')"))
                    .as("a course after signing out")
                    .isEqualTo(false);
        }
    }
}
