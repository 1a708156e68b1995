package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A grader on a tablet whose network goes in the morning and comes back in the evening. */
class DrillOfflineBrowserIT {

    private static final String LIST = "/drills/today.xhtml?cohort=1&sheet=D2";

    @Test
    void aDayWithoutANetworkIsGradedOnTheTabletAndArrivesOnce() throws IOException {
        try (CutLine line = CutLine.to(Product.url());
                Visitor grader = Visitor.arrive("zh-CN", Browser.TABLET, line.url())) {
            grader.signIn("instructor").go(LIST);
            List<String> five = names(grader, "#trainees tbody th").subList(0, 5);
            List<String> before = names(grader, "#latest tbody th");
            grader.pressId("dayTake");
            grader.reads("张评分表");
            grader.assertFits();

            DrillDesk desk = called(grader, five.get(0));
            desk.marksEverythingDone();
            desk.signs();

            line.cut();
            grader.go(LIST);
            grader.reads("没有网络。这是");
            desk = called(grader, five.get(1));
            desk.marksEverythingDone();
            desk.signsWithoutANetwork();

            grader.go(LIST);
            desk = called(grader, five.get(2));
            desk.marksEverythingDone();
            grader.readsKey("drills.desk.kept");
            grader.browserIsKilled();
            grader.go(LIST);
            desk = resumed(grader, five.get(2));
            assertThat(grader.driver().findElements(By.cssSelector("#items .wr-mark--full[aria-pressed=true]")))
                    .as("what was marked before the tablet died")
                    .hasSameSizeAs(grader.driver().findElements(By.cssSelector("#items .wr-drill__item")));
            desk.signsWithoutANetwork();

            for (String name : five.subList(3, 5)) {
                grader.go(LIST);
                desk = called(grader, name);
                desk.marksEverythingDone();
                desk.signsWithoutANetwork();
            }
            grader.go(LIST);
            grader.readsKey("drills.desk.unsent", 4);
            assertThat(grader.driver().findElements(By.cssSelector("[data-waits]:not([hidden])")))
                    .hasSize(4);
            grader.assertFits();

            line.mend();
            grader.signIn("instructor");
            grader.until(
                    () -> {
                        grader.go(LIST);
                        return names(grader, "#latest tbody th").containsAll(five);
                    },
                    "not all of the five have arrived");
            List<String> now = names(grader, "#latest tbody th");
            assertThat(now.subList(0, 5)).containsExactlyInAnyOrderElementsOf(five);
            assertThat(now.subList(5, now.size())).as("each once").isEqualTo(before.subList(0, now.size() - 5));

            assertThat(grader.script("return caches.has('watchroom-drill-day')"))
                    .isEqualTo(true);
            grader.signOut();
            assertThat(grader.script("return caches.has('watchroom-drill-day')"))
                    .as("a list of trainees after signing out")
                    .isEqualTo(false);
        }
    }

    private static DrillDesk called(Visitor grader, String name) {
        DrillDesk desk = resumed(grader, name);
        grader.pressId("run");
        return desk;
    }

    private static DrillDesk resumed(Visitor grader, String name) {
        String label = grader.said("drills.today.grade-whom", name);
        grader.click(grader.driver().findElement(By.cssSelector("a[aria-label='" + label + "']")));
        grader.until(
                () -> grader.driver()
                                .findElement(By.cssSelector(".wr-desk-bar__who"))
                                .getText()
                                .contains(name)
                        && grader.driver().findElement(By.id("points")).isDisplayed(),
                "nobody of that name at the desk: " + name);
        return new DrillDesk(grader);
    }

    private static List<String> names(Visitor visitor, String css) {
        return visitor.driver().findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .map(String::strip)
                .toList();
    }
}
