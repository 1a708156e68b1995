package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class LessonExerciseBrowserIT {

    private static final List<String> RIGHT =
            List.of("按“消音”，声停，信息还在", "抄下时间、部位、类型", "派人到现场，找到原因并排除", "确认没有火，按“复位”", "看灯回到正常，填值班记录");

    private static final Map<String, String> PARTS = Map.of(
            "消防水池", "存消防用水，先看液位够不够",
            "吸水阀", "水泵进水管上的阀，要常开",
            "水泵", "把水加压送出去",
            "止回阀", "只让水往前走，不让它倒流",
            "出水阀", "水泵出水管上的阀，要常开");

    @Test
    void aTraineePutsTheStepsInOrderOnAPhoneWithTheKeyboardToo() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.PHONE)) {
            visitor.signIn("trainee09").go("/courses/lesson.xhtml?code=L5-FULL&lesson=110");
            visitor.readsKey("courses.sequence.lead");
            assertThat(steps(visitor))
                    .containsExactlyInAnyOrderElementsOf(RIGHT)
                    .isNotEqualTo(RIGHT);
            for (int place = 0; place < RIGHT.size(); place++) {
                moveUpTo(visitor, place, RIGHT.get(place));
            }
            visitor.press("courses.sequence.check");
            visitor.readsKey("courses.sequence.all");
            visitor.assertFits();
        }
    }

    @Test
    void aTraineeTapsThePartsOfAPictureAndIsAskedForThem() {
        try (Visitor visitor = Visitor.arrive("en", Browser.PHONE)) {
            visitor.signIn("trainee09").go("/courses/lesson.xhtml?code=L5-FULL&lesson=123");
            visitor.press("courses.hotspot.find");
            WebElement said = visitor.driver().findElement(By.cssSelector(".wr-hotspot [role=status]"));
            for (int asked = 0; asked < PARTS.size(); asked++) {
                String question = said.getText();
                String part = PARTS.entrySet().stream()
                        .filter(it -> question.endsWith(it.getValue()))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
                visitor.driver()
                        .findElement(By.cssSelector(".wr-hotspot__part[aria-label='" + part + "']"))
                        .click();
                assertThat(said.getText()).contains(visitor.said("courses.hotspot.yes", part));
            }
            visitor.readsKey("courses.hotspot.done", PARTS.size(), 0);
            visitor.assertFits();
            visitor.assertAccessible();
        }
    }

    /** The arrow keeps the focus, so that whoever presses it again moves the same step on. */
    private static void moveUpTo(Visitor visitor, int place, String step) {
        int from = steps(visitor).indexOf(step);
        if (from > place) {
            WebElement up = visitor.driver()
                    .findElements(By.cssSelector(".wr-sequence [data-up]"))
                    .get(from);
            up.sendKeys(Keys.ENTER);
            for (int at = from - 1; at > place; at--) {
                visitor.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            }
        }
        assertThat(steps(visitor).get(place)).isEqualTo(step);
    }

    private static List<String> steps(Visitor visitor) {
        return visitor.driver().findElements(By.cssSelector(".wr-sequence > li > span:first-child")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
