package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;

/** The first half of the main job: from a roster to the mock exam. */
class FirstLightBrowserIT {

    private static final String FAULTY_ROSTER = "/org/watchroom/programmes/roster-20-faults.xlsx";

    @TempDir
    Path folder;

    @Test
    void aRosterIsTakenInAndATraineeLearnsAndSitsTheMockExamInChinese() throws IOException {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            theAdministratorTakesARosterIn(visitor.signIn("admin"));
            visitor.signOut();

            Trainee trainee = new Trainee(visitor.signIn("trainee01"));
            trainee.takesTheCourse();
            trainee.sitsTheMockExam();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, trainee71", "zh-CN, 390, trainee72"})
    void theTraineesPartWorksInEnglishAndOnAPhone(String language, int width, String trainee) {
        Dimension window = width < 500 ? Browser.PHONE : Browser.DESK;
        try (Visitor visitor = Visitor.arrive(language, window)) {
            Trainee person = new Trainee(visitor.signIn(trainee));
            person.takesTheCourse();
            person.sitsTheMockExam();
            for (String page : List.of("/index.xhtml", "/drills/mine.xhtml", "/certificates/mine.xhtml")) {
                visitor.go(page);
                visitor.assertFits();
            }
        }
    }

    private void theAdministratorTakesARosterIn(Visitor visitor) throws IOException {
        visitor.go("/programmes/cohorts.xhtml");
        visitor.pressId("new");
        visitor.fill("form:title", "故事班");
        setDate(visitor, "form:starts", "2026-11-01");
        setDate(visitor, "form:ends", "2026-12-20");
        visitor.fill("form:place", "东岭区培训中心");
        visitor.pressId("form:save");
        visitor.pressId("import");
        visitor.upload("form:file", copy(FAULTY_ROSTER));
        visitor.pressId("form:upload");
        visitor.press("programmes.import.confirm", 10);
        visitor.readsKey("programmes.import.done");
        visitor.readsKey("programmes.import.done-faulty", 20);
        visitor.press("programmes.import.faulty-download");
        visitor.until(
                () -> visitor.hasDownloaded(visitor.said("programmes.import.faulty-sheet")),
                "the faulty rows were not downloaded");
        visitor.press("programmes.import.see-cohort");
        visitor.reads("故事班");
        assertThat(visitor.driver().findElements(By.cssSelector("#trainees tbody tr")))
                .hasSize(10);
    }

    private static void setDate(Visitor visitor, String id, String day) {
        visitor.script("document.getElementById(arguments[0]).value = arguments[1]", id, day);
    }

    private Path copy(String resource) throws IOException {
        try (InputStream in = FirstLightBrowserIT.class.getResourceAsStream(resource)) {
            return Files.write(folder.resolve("roster.xlsx"), in.readAllBytes());
        }
    }
}
