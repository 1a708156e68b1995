package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Three graders see one drill, the chief decides what they differ about, and the trainee does not agree. */
class DrillExamBrowserIT {

    private static final String EXAM = "/drills/exam.xhtml?id=1";
    private static final String TRAINEE = "trainee21";

    @Test
    void threeGradersDifferOnAStarTheChiefDecidesAndTheTraineeAppeals() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.TABLET)) {
            grades(visitor, "instructor", true);
            visitor.signOut();
            grades(visitor, "instructor2", true);
            visitor.signOut();
            String turn = grades(visitor, "instructor3", false);
            visitor.signOut();

            visitor.signIn("instructor").go("/drills/turn.xhtml?id=" + turn);
            visitor.reads("等组长决定");
            visitor.reads("2/3 名考评员");
            visitor.assertFits();
            visitor.assertAccessible();
            new Select(visitor.driver().findElement(By.id("form:failed"))).selectByIndex(1);
            visitor.fill("form:reason", "录像里没有看到这一步");
            visitor.pressIdAndLoad("form:decide");
            visitor.readsKey("drills.decision.kept");
            assertThat(visitor.driver().findElement(By.id("outcome")).getText()).contains("不合格");
            visitor.signOut();

            visitor.signIn(TRAINEE).go("/drills/mine.xhtml");
            visitor.assertFits();
            visitor.assertAccessible();
            visitor.click(visitor.driver().findElement(By.cssSelector("#turns a[href*='turn.xhtml']")));
            visitor.reads("录像里没有看到这一步");
            visitor.assertFits();
            visitor.assertAccessible();
            visitor.press("drills.appeal.begin");
            visitor.until(
                    () -> visitor.driver().findElement(By.id("form:words")).isDisplayed(), "nowhere to appeal");
            visitor.assertAccessible();
            visitor.fill("form:words", "我做完了这一步，旁边的同事可以作证，请再看录像。");
            visitor.pressIdAndLoad("form:lodge");
            visitor.readsKey("drills.appeal.lodged");
        }
    }

    /** @return the turn that was graded */
    private static String grades(Visitor grader, String name, boolean failsAStar) {
        grader.signIn(name).go(EXAM);
        grader.click(grader.driver().findElement(By.id("next")));
        grader.until(() -> grader.driver().getCurrentUrl().contains("turn="), "no desk for the next turn");
        String turn = grader.driver().getCurrentUrl().replaceAll(".*turn=(\\d+).*", "$1");
        DrillDesk desk = new DrillDesk(grader);
        grader.pressId("run");
        desk.marksEverythingDone();
        if (!failsAStar) {
            grader.assertAccessible();
        } else {
            WebElement star = grader.driver()
                    .findElements(By.cssSelector(".wr-drill__item[data-decides=true]"))
                    .get(0);
            grader.click(star.findElement(By.cssSelector("[data-result=NOT_DONE]")));
            grader.fill(star.findElement(By.cssSelector("textarea")).getDomAttribute("id"), "这一步没有做");
        }
        desk.signs();
        return turn;
    }
}
