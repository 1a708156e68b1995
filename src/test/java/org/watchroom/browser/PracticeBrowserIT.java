package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A trainee practises on a phone, loses the network and reloads, and loses no answer. */
class PracticeBrowserIT {

    @Test
    void practiceOnAPhoneSurvivesADeadNetworkAndAReload() {
        try (Visitor trainee = Visitor.arrive("zh-CN", Browser.PHONE)) {
            trainee.signIn("trainee33").go("/practice/today.xhtml");
            trainee.assertFits();
            trainee.press("practice.today.start");
            trainee.until(() -> shown(trainee, "check"), "no first question");
            trainee.assertFits();
            assertThat(trainee.driver().getPageSource()).doesNotContain("is-right");

            answer(trainee);
            trainee.pressId("check");
            trainee.until(() -> shown(trainee, "next"), "no feedback");
            trainee.assertFits();
            trainee.pressId("next");
            trainee.until(() -> shown(trainee, "check"), "no second question");

            trainee.network(false);
            answer(trainee);
            trainee.pressId("check");
            trainee.readsKey("practice.say.unsent");
            trainee.network(true);
            trainee.until(() -> shown(trainee, "next"), "the answer was not sent again by itself");

            trainee.driver().navigate().refresh();
            trainee.until(() -> shown(trainee, "check"), "no third question after the reload");
            String size = trainee.driver().findElement(By.id("progress")).getDomProperty("max");
            assertThat(trainee.driver().findElement(By.id("question-no")).getText())
                    .isEqualTo(trainee.said("exams.room.say.of", 3, size));
        }
    }

    /** With whatever comes first, so that it may be right or wrong. */
    private static void answer(Visitor trainee) {
        List<WebElement> options = trainee.driver().findElements(By.cssSelector("#options .wr-option input"));
        if (!options.isEmpty()) {
            trainee.click(options.get(0));
        } else if (trainee.driver().findElements(By.id("order-mine")).isEmpty()) {
            trainee.fill("number", "12");
        } else {
            trainee.pressId("order-mine");
        }
    }

    private static boolean shown(Visitor trainee, String id) {
        List<WebElement> found = trainee.driver().findElements(By.id(id));
        return !found.isEmpty() && found.get(0).isDisplayed();
    }
}
