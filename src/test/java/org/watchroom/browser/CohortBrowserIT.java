package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The office of the training centre: a roll by thumb, and who lacks what at one look. */
class CohortBrowserIT {

    @Test
    void anInstructorTakesAttendanceOnAPhone() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.PHONE)) {
            visitor.signIn("instructor");
            visitor.go("/programmes/mine.xhtml");
            visitor.assertFits();
            visitor.press("programmes.attendance.take");
            visitor.readsKey("programmes.attendance.rest-present");
            visitor.assertFits();
            List<WebElement> rows = visitor.driver().findElements(By.cssSelector(".wr-roll__row"));
            assertThat(rows).hasSize(74);
            WebElement absent = unmarked(rows);
            String name = absent.findElement(By.tagName("strong")).getText();
            visitor.click(absent.findElement(By.cssSelector("input[value=EXCUSED]")));
            visitor.pressId("list:save");
            visitor.readsKey("programmes.attendance.saved", 1);
            assertThat(row(visitor, name)
                            .findElement(By.cssSelector("input[value=EXCUSED]"))
                            .isSelected())
                    .isTrue();
            visitor.pressId("list:rest");
            visitor.readsKey("programmes.attendance.marked", 74, 74);
        }
    }

    @Test
    void anAdministratorAnswersWhoLacksWhatInOneLook() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            visitor.signIn("admin");
            visitor.go("/programmes/cohorts.xhtml");
            visitor.pressSaying("2026 年秋季养老机构班");
            visitor.pressId("board");
            visitor.readsKey("certificates.board.title");
            assertThat(visitor.driver().findElements(By.cssSelector("#board tbody tr")))
                    .hasSize(74);
            WebElement failed = visitor.driver().findElement(By.cssSelector(".wr-board-sum .wr-cell--failed"));
            int many = Integer.parseInt(failed.getText().replaceAll("\\D", ""));
            visitor.click(failed);
            visitor.until(
                    () -> visitor.driver()
                                    .findElements(By.cssSelector("#board tbody tr"))
                                    .size()
                            == many,
                    "the board does not show those who failed alone");
            assertThat(visitor.driver().getCurrentUrl()).contains("state=FAILED");
            visitor.assertFits();
            visitor.pressId("export:sheet");
            visitor.until(
                    () -> visitor.hasDownloaded(visitor.said("certificates.board.title")),
                    "the board was not downloaded");
            visitor.click(visitor.driver().findElement(By.cssSelector("#board tbody tr .wr-cell--failed")));
            visitor.until(() -> !visitor.driver().getCurrentUrl().contains("/board"), "the cell leads nowhere");
            assertThat(visitor.driver().getCurrentUrl())
                    .containsAnyOf("/exams/sitting.xhtml?id=", "/drills/record.xhtml?id=");
        }
    }

    private static WebElement unmarked(List<WebElement> rows) {
        return rows.stream()
                .filter(it -> it.findElements(By.cssSelector("input:checked")).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static WebElement row(Visitor visitor, String name) {
        return visitor.driver().findElements(By.cssSelector(".wr-roll__row")).stream()
                .filter(it -> it.findElement(By.tagName("strong")).getText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
