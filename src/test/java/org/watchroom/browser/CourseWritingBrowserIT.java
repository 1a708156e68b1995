package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

class CourseWritingBrowserIT {

    private static final String CODE = "B-WRITE";

    @TempDir
    private Path folder;

    @Test
    void anInstructorWritesALessonWithTwoPicturesAndOneWhosePartsAreTapped() throws IOException {
        try (Visitor instructor = Visitor.arrive("zh-CN", Browser.DESK)) {
            instructor.signIn("instructor").go("/courses/new.xhtml");
            instructor.fill("form:code", CODE);
            instructor.fill("form:titleZh", "认面板");
            instructor.fill("form:titleEn", "Know the panel");
            instructor.pressIdAndLoad("form:begin");
            fillIn(instructor);
            instructor.pressIdAndLoad("add:take");
            write(instructor);
            assertThat(preview(instructor).findElements(By.cssSelector("figure > img")))
                    .hasSize(2);
            drawParts(instructor);
            instructor.until(
                    () -> preview(instructor)
                                    .findElements(By.cssSelector(".wr-hotspot__part"))
                                    .size()
                            == 2,
                    "the parts are not in the preview");
            instructor.assertFits();
            instructor.assertAccessible();
            instructor.go("/courses/draft.xhtml?code=" + CODE);
            instructor.readsKey("courses.draft.ready-other");
        }
        try (Visitor administrator = Visitor.arrive("zh-CN", Browser.DESK)) {
            administrator.signIn("admin").go("/courses/draft.xhtml?code=" + CODE);
            administrator.pressIdAndLoad("end:publish");
            administrator.readsKey("courses.draft.published", CODE, 1);
            administrator.go("/courses/lesson.xhtml?code=" + CODE + "&lesson=01");
            assertThat(preview(administrator).findElements(By.cssSelector(".wr-hotspot__part")))
                    .extracting(it -> it.getAttribute("aria-label"))
                    .containsExactly("电源灯", "故障灯");
        }
    }

    private static void fillIn(Visitor instructor) {
        instructor.fill("form:summaryZh", "面板上有什么");
        instructor.fill("form:summaryEn", "What is on the panel");
        instructor.fill("form:reviewZh", "待复核");
        instructor.fill("form:reviewEn", "To be reviewed");
        instructor.pressIdAndLoad("form:save");
        instructor.readsKey("courses.draft.saved");
    }

    private void write(Visitor instructor) throws IOException {
        instructor.fill("titleZh", "面板");
        instructor.fill("titleEn", "The panel");
        instructor.fill("markdown", "先看灯。");
        for (String name : List.of("front.svg", "back.svg")) {
            instructor.upload("insert-picture", drawing(name));
            instructor.until(
                    () -> instructor
                            .driver()
                            .findElement(By.id("markdown"))
                            .getAttribute("value")
                            .contains(name),
                    "the picture is not in the text: " + name);
        }
        saved(instructor);
    }

    private static void drawParts(Visitor instructor) {
        instructor.script("const text = document.getElementById('markdown');"
                + " text.setSelectionRange(text.value.length, text.value.length)");
        instructor.press("courses.editor.parts");
        instructor.fill("parts-alt", "面板正面");
        WebElement stage = instructor.driver().findElement(By.id("parts-stage"));
        drag(instructor, stage, -200);
        name(instructor, 0, "电源灯", "亮着说明有电");
        drag(instructor, stage, 100);
        name(instructor, 1, "故障灯", "亮了要查原因");
        instructor.press("courses.editor.parts-insert");
        saved(instructor);
    }

    private static void drag(Visitor instructor, WebElement stage, int fromMiddle) {
        new Actions(instructor.driver())
                .moveToElement(stage, fromMiddle, -20)
                .clickAndHold()
                .moveByOffset(80, 60)
                .release()
                .perform();
    }

    private static void name(Visitor instructor, int part, String name, String purpose) {
        List<WebElement> inputs = instructor
                .driver()
                .findElements(By.cssSelector("#parts-list > li"))
                .get(part)
                .findElements(By.cssSelector("input"));
        inputs.get(0).sendKeys(name);
        inputs.get(1).sendKeys(purpose);
    }

    private static void saved(Visitor instructor) {
        instructor.until(
                () -> instructor
                        .driver()
                        .findElement(By.id("state"))
                        .getText()
                        .equals(instructor.said("courses.editor.saved")),
                "it was not saved");
    }

    private static WebElement preview(Visitor visitor) {
        return visitor.driver().findElement(By.id("lesson"));
    }

    private Path drawing(String name) throws IOException {
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='700' height='400' viewBox='0 0 700 400'>"
                + "<rect x='100' y='100' width='120' height='120'/><!-- %s --></svg>".formatted(name);
        return Files.write(folder.resolve(name), drawing.getBytes(StandardCharsets.UTF_8));
    }
}
