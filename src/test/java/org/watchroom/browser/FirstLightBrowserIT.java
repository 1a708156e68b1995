package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.programmes.RosterImport;

/** The whole main job, once through: from a roster to a certificate that anybody can check, and to the pass rate. */
class FirstLightBrowserIT {

    private static final String FAULTY_ROSTER = "/org/watchroom/programmes/roster-20-faults.xlsx";
    private static final String DEMO_COHORT = "2026 年秋季养老机构班";
    private static final String STORY_COHORT = "故事班";

    private static final Set<Integer> FAULTY_ROWS =
            Set.of(3, 4, 6, 7, 9, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22, 24, 25, 27, 29, 30);

    @TempDir
    Path folder;

    @Test
    void theMainJobIsDoneOnceThroughInChinese() throws IOException {
        String certificate;
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            theAdministratorTakesARosterIn(visitor.signIn("admin"));
            visitor.signOut();

            Trainee trainee = new Trainee(visitor.signIn("trainee01"));
            trainee.takesTheCourse();
            trainee.sitsTheMockExam(100);
            String name = nameOfTheSignedIn(visitor);
            visitor.signOut();

            theInstructorGradesADrill(name);
            visitor.signIn("trainee01");
            visitor.go("/drills/mine.xhtml");
            visitor.reads("烟感报警处置");
            visitor.readsKey("drills.passed");
            visitor.signOut();

            visitor.signIn("admin");
            theAdministratorRecordsNationalResults(visitor);
            theAdministratorIssuesCertificates(visitor);
            visitor.signOut();

            certificate = theTraineeHoldsTheCertificate(visitor.signIn("trainee01"));
            visitor.signOut();
        }
        anybodyVerifies(certificate);
        theAdministratorSeesThePassRate();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, trainee71", "zh-CN, 390, trainee72"})
    void theTraineesPartWorksInEnglishAndOnAPhone(String language, int width, String trainee) {
        Dimension window = width < 500 ? Browser.PHONE : Browser.DESK;
        try (Visitor visitor = Visitor.arrive(language, window)) {
            Trainee person = new Trainee(visitor.signIn(trainee));
            person.takesTheCourse();
            person.sitsTheMockExam(65);
            for (String page : List.of("/index.xhtml", "/drills/mine.xhtml", "/certificates/mine.xhtml")) {
                visitor.go(page);
                visitor.assertFits();
            }
        }
    }

    private void theAdministratorTakesARosterIn(Visitor visitor) throws IOException {
        CohortOffice office = new CohortOffice(visitor);
        office.opens(STORY_COHORT, "2026-11-01", "2026-12-20", "东岭区培训中心", "");
        office.looksAt(copy(FAULTY_ROSTER));
        office.takes(10);
        visitor.readsKey("platform.import.done-faulty", 20);
        assertThat(office.fetchesFaultyRows()).exists();
        assertThat(office.trainees()).isEqualTo(10);
    }

    private void theInstructorGradesADrill(String trainee) {
        try (Visitor instructor = Visitor.arrive("zh-CN", Browser.TABLET)) {
            instructor.signIn("instructor");
            DrillDesk desk = new DrillDesk(instructor);
            desk.open(DEMO_COHORT, "D1", trainee);
            instructor.assertFits();
            desk.marksEverythingDone();
            desk.signs();
        }
    }

    private void theAdministratorRecordsNationalResults(Visitor visitor) throws IOException {
        visitor.go("/certificates/national.xhtml");
        visitor.upload("form:file", nationalResults());
        visitor.pressIdAndLoad("form:upload");
        visitor.pressIdAndLoad("confirmation:confirm");
        visitor.readsKey("platform.import.done");
    }

    private void theAdministratorIssuesCertificates(Visitor visitor) {
        visitor.go("/certificates/issue.xhtml");
        for (WebElement card : visitor.driver().findElements(By.cssSelector(".wr-card"))) {
            if (card.getText().contains(DEMO_COHORT)) {
                visitor.click(card.findElement(By.tagName("a")));
                break;
            }
        }
        visitor.pressId("form:issue");
        visitor.until(
                Duration.ofSeconds(90),
                () -> visitor.driver().getCurrentUrl().contains("batch")
                        && visitor.driver().findElements(By.id("working")).isEmpty(),
                "the certificates are not issued");
        visitor.readsKey("certificates.batch.outcome.ISSUED");
    }

    private String theTraineeHoldsTheCertificate(Visitor visitor) {
        visitor.go("/certificates/mine.xhtml");
        String twice = "const read = async () => { const answer = await fetch("
                + "document.querySelector('a[href$=\"/pdf\"]').href);"
                + " return btoa(String.fromCharCode(...new Uint8Array(await answer.arrayBuffer()).slice(0, 4)))"
                + " + answer.headers.get('Content-Length'); };"
                + " const done = arguments[arguments.length - 1];"
                + " read().then(async first => done([first, await read()]));";
        @SuppressWarnings("unchecked")
        List<String> sizes = (List<String>) visitor.driver().executeAsyncScript(twice);
        assertThat(sizes.get(0)).startsWith("JVBERg==").isEqualTo(sizes.get(1));
        return visitor.driver().findElement(By.cssSelector("dd.wr-num")).getText();
    }

    private void anybodyVerifies(String certificate) {
        try (Visitor stranger = Visitor.arrive("zh-CN", Browser.PHONE)) {
            stranger.go("/verify.xhtml");
            stranger.fill("n", certificate);
            stranger.press("certificates.verify.do");
            stranger.readsKey("certificates.verify.valid");
            stranger.reads(certificate);
            stranger.assertFits();
            stranger.go("/verify.xhtml?n=" + certificate.substring(0, certificate.length() - 1) + "?");
            stranger.readsKey("certificates.verify.unknown-by-number");
        }
    }

    private void theAdministratorSeesThePassRate() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            visitor.signIn("admin").go("/insight/pass-rate.xhtml");
            visitor.pressSaying(DEMO_COHORT);
            visitor.reads("16");
            visitor.reads("74");
            visitor.reads("21.6");
            visitor.reads("13.8");
            visitor.reads("32.3");
            assertThat(visitor.driver().findElements(By.cssSelector("svg[role=img], svg.wr-chart")))
                    .isNotEmpty();
            theCountLeadsToItsPeople(visitor);
            theAdministratorFindsOutWhyTheOtherCohortDidWorse(visitor);
        }
    }

    private static void theCountLeadsToItsPeople(Visitor visitor) {
        visitor.click(visitor.driver().findElement(By.cssSelector("#funnel-table tr:last-child a")));
        visitor.readsKey("insight.people.lead", 16);
        assertThat(visitor.driver().findElements(By.cssSelector("#people tbody tr")))
                .hasSize(16);
        visitor.driver().navigate().back();
    }

    /** Nobody of the ten whom the roster brought has a certificate, though all of them passed. */
    private static void theAdministratorFindsOutWhyTheOtherCohortDidWorse(Visitor visitor) {
        visitor.press("insight.compare.go");
        visitor.readsKey("insight.compare.lead");
        new Select(visitor.driver().findElement(By.id("from"))).selectByVisibleText(DEMO_COHORT);
        new Select(visitor.driver().findElement(By.id("to"))).selectByVisibleText(STORY_COHORT);
        visitor.press("insight.compare.do");
        visitor.until(() -> visitor.driver().getCurrentUrl().contains("from="), "not compared");
        visitor.readsKey("insight.compare.waterfall");
        String worst = visitor.driver()
                .findElements(By.cssSelector("#shares tbody tr"))
                .get(5)
                .getText();
        assertThat(worst).contains(visitor.said("insight.step.certified"), visitor.said("insight.compare.is-sure"));
        visitor.assertAccessible();
    }

    private static String nameOfTheSignedIn(Visitor visitor) {
        Object name = visitor.driver()
                .executeAsyncScript("const done = arguments[arguments.length - 1];"
                        + "fetch('/api/me').then(answer => answer.json()).then(me => done(me.name));");
        return name.toString();
    }

    /** Results of the ten people whom the roster brought. */
    private Path nationalResults() throws IOException {
        List<List<?>> rows = new ArrayList<>();
        for (String identity : identitiesOfTheGoodRows()) {
            rows.add(List.of(identity, "已考", "72", "65.5", "", "2026-11-20"));
        }
        Path file = folder.resolve("results.xlsx");
        List<String> headings = List.of("身份证号", "状态", "理论成绩", "操作成绩", "证书编号", "日期");
        return Files.write(file, SheetWriter.write("全国考试成绩", headings, rows));
    }

    private static List<String> identitiesOfTheGoodRows() throws IOException {
        try (InputStream in = FirstLightBrowserIT.class.getResourceAsStream(FAULTY_ROSTER)) {
            return SheetReader.read(in, RosterImport.COLUMNS).rows().stream()
                    .filter(row -> !FAULTY_ROWS.contains(row.number()))
                    .map(row -> row.text("identity").toUpperCase(Locale.ROOT))
                    .toList();
        }
    }

    private Path copy(String resource) throws IOException {
        try (InputStream in = FirstLightBrowserIT.class.getResourceAsStream(resource)) {
            return Files.write(folder.resolve("roster.xlsx"), in.readAllBytes());
        }
    }
}
