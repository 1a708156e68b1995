package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The exam room as its candidate sees it. */
final class ExamRoom {

    private final Visitor visitor;
    private final KnownAnswers answers = new KnownAnswers();

    ExamRoom(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The room shows a question and the clock runs. */
    ExamRoom isOpen() {
        visitor.until(
                () -> visitor.driver().findElement(By.id("room")).isDisplayed()
                        && visitor.driver()
                                .findElement(By.id("clock"))
                                .getText()
                                .matches("\\d+:\\d\\d(:\\d\\d)?"),
                "the exam room did not open");
        return this;
    }

    int questions() {
        return visitor.driver().findElements(By.cssSelector("#overview button")).size();
    }

    /** Answers the question that is shown, rightly. */
    void answer() {
        List<String> right =
                answers.to(visitor.driver().findElement(By.id("question-text")).getText());
        assertThat(right).as("a question that the bank does not know").isNotNull();
        if (!visitor.driver().findElements(By.cssSelector("#options .wr-order")).isEmpty()) {
            order(right);
        } else if (!visitor.driver().findElements(By.id("number")).isEmpty()) {
            visitor.fill("number", right.get(0).split("±")[0]);
        } else {
            choose(right);
        }
    }

    private void choose(List<String> right) {
        for (Object offered : (List<?>)
                visitor.script(
                        "return [...document.querySelectorAll('#options label')].map(it =>"
                                + " [it, it.querySelector('span:last-child').innerText.trim(), it.querySelector('input').checked])")) {
            List<?> option = (List<?>) offered;
            boolean wanted = right.stream().anyMatch(it -> means(it, (String) option.get(1)));
            if (wanted != (Boolean) option.get(2)) {
                visitor.click((WebElement) option.get(0));
            }
        }
    }

    /** Moves step after step upwards to its place; by the keyboard where the step before it was moved by its button. */
    private void order(List<String> right) {
        for (int place = 0; place < right.size(); place++) {
            int at = steps().indexOf(right.get(place));
            for (; at > place; at--) {
                WebElement step = visitor.driver()
                        .findElements(By.cssSelector("#options .wr-order__step"))
                        .get(at);
                if (place % 2 == 0) {
                    visitor.click(step.findElement(By.tagName("button")));
                } else {
                    visitor.script("arguments[0].focus()", step);
                    step.sendKeys(Keys.ARROW_UP);
                }
            }
        }
    }

    /** The texts of the steps, as they stand. */
    List<String> steps() {
        return visitor.driver().findElements(By.cssSelector("#options .wr-order__step > span:nth-child(2)")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Goes to the first question that is answered so. */
    void goToFirst(String css) {
        for (int no = 1; no <= questions(); no++) {
            goTo(no);
            if (!visitor.driver().findElements(By.cssSelector(css)).isEmpty()) {
                return;
            }
        }
        throw new AssertionError("No question is answered by " + css);
    }

    void next() {
        visitor.pressId("next");
    }

    /** Goes to a question by its number in the overview. */
    void goTo(int no) {
        visitor.click(visitor.driver()
                .findElements(By.cssSelector("#overview button"))
                .get(no - 1));
    }

    int answered() {
        return visitor.driver()
                .findElements(By.cssSelector("#overview .is-answered"))
                .size();
    }

    /** Whole minutes that the clock shows. */
    int minutesLeft() {
        String[] parts = visitor.driver().findElement(By.id("clock")).getText().split(":");
        int minutes = Integer.parseInt(parts[parts.length - 2]);
        return parts.length == 3 ? Integer.parseInt(parts[0]) * 60 + minutes : minutes;
    }

    int unsaved() {
        return visitor.driver()
                .findElements(By.cssSelector("#overview .is-unsaved"))
                .size();
    }

    void untilAllSaved() {
        visitor.until(
                () -> visitor.driver()
                        .findElement(By.id("saved"))
                        .getText()
                        .contains(visitor.said("exams.room.say.saved")),
                "not all answers were acknowledged");
        assertThat(unsaved()).isZero();
    }

    void isReadOnly() {
        visitor.until(
                () -> visitor.driver()
                        .findElements(By.cssSelector("#options input:enabled"))
                        .isEmpty(),
                "the older window still takes answers");
    }

    void handIn() {
        visitor.pressId("hand-in");
        visitor.pressId("confirm-yes");
        visitor.until(() -> visitor.driver().getCurrentUrl().contains("result.xhtml"), "the paper was not handed in");
    }

    private boolean means(String right, String shown) {
        return switch (right) {
            case "对" -> shown.equals(visitor.said("exams.judgement.T"));
            case "错" -> shown.equals(visitor.said("exams.judgement.F"));
            default -> shown.equals(right);
        };
    }
}
