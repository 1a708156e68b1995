package org.watchroom.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The drill desk as its grader sees it. */
final class DrillDesk {

    private final Visitor visitor;

    DrillDesk(Visitor visitor) {
        this.visitor = visitor;
    }

    void open(String cohort, String sheet, String trainee) {
        visitor.go("/drills/today.xhtml?sheet=" + sheet);
        new Select(visitor.driver().findElement(By.id("cohort"))).selectByVisibleText(cohort);
        visitor.press("drills.today.show");
        String label = visitor.said("drills.today.grade-whom", trainee);
        visitor.until(
                () -> {
                    for (WebElement link : visitor.driver().findElements(By.cssSelector("a[href*='desk.xhtml']"))) {
                        if (label.equals(link.getDomAttribute("aria-label"))) {
                            visitor.click(link);
                            return true;
                        }
                    }
                    return false;
                },
                "nobody of that name to grade: " + trainee);
        visitor.pressId("run");
    }

    void marksEverythingDone() {
        for (WebElement done : visitor.driver().findElements(By.cssSelector("#items .wr-mark--full"))) {
            visitor.click(done);
        }
    }

    void signs() {
        signsUntil("done", "the sheet was not acknowledged");
    }

    void signsWithoutANetwork() {
        signsUntil("pending", "the sheet does not wait for a network");
    }

    /** Ending the time asks to be pressed again, so that a slip of the finger does not end it. */
    private void signsUntil(String part, String otherwise) {
        visitor.pressId("finish");
        visitor.pressId("finish");
        visitor.pressId("toSign");
        WebElement glass = visitor.driver().findElement(By.id("glass"));
        new Actions(visitor.driver())
                .moveToElement(glass)
                .clickAndHold()
                .moveByOffset(60, -30)
                .moveByOffset(60, 40)
                .release()
                .perform();
        visitor.driver().findElement(By.id("password")).sendKeys(Visitor.PASSWORD);
        visitor.pressId("sign");
        visitor.until(() -> visitor.driver().findElement(By.id(part)).isDisplayed(), otherwise);
    }
}
