package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The exam room before the bell, and in the middle of a paper when the sign-in ends. */
class ExamRoomBrowserIT {

    private static final String DEMO_COHORT = "2026 年秋季养老机构班";

    @Test
    void whoeverWaitsAndIsReadyGetsThePaperAtTheBell() {
        try (Visitor candidate = Visitor.arrive("zh-CN", Browser.PHONE);
                Visitor office = Visitor.arrive("zh-CN", Browser.DESK)) {
            candidate.signIn("trainee67");
            office.signIn("admin");
            candidate.go("/exams/paper.xhtml?sitting=" + sitting(office, "STD-100-L5", now().plusSeconds(15)));
            candidate.readsKey("exams.room.waiting.until");
            candidate.readsKey("exams.room.say.check-store");
            candidate.readsKey("exams.room.say.check-clock");
            candidate.assertFits();
            assertThat(candidate.driver().findElement(By.id("room")).isDisplayed())
                    .isFalse();
            candidate.pressId("waiting-ready");

            candidate.until(
                    () -> candidate.driver().findElement(By.id("room")).isDisplayed(),
                    "the bell did not open the paper");
            ExamRoom room = new ExamRoom(candidate).isOpen();
            room.answer();
            room.untilAllSaved();
        }
    }

    @Test
    void anExpiredSignInIsMendedOnThePaperAndLosesNothing() {
        try (Visitor visitor = Visitor.arrive("en", Browser.DESK)) {
            visitor.signIn("trainee68").go("/exams/mine.xhtml");
            visitor.press("exams.mine.start");
            ExamRoom room = new ExamRoom(visitor).isOpen();
            room.answer();
            room.untilAllSaved();

            visitor.driver().manage().deleteAllCookies();
            room.goTo(2);
            room.answer();
            visitor.readsKey("exams.room.say.signed-out");
            assertThat(room.unsaved()).isEqualTo(1);

            signInAgain(visitor, "trainee69", Visitor.PASSWORD);
            visitor.reads(visitor.said("exams.room.say.again-other", nameOf("trainee68")));
            signInAgain(visitor, "trainee68", "not-" + Visitor.PASSWORD);
            visitor.readsKey("people.sign-in.wrong");
            room.goTo(3);
            room.answer();
            signInAgain(visitor, "trainee68", Visitor.PASSWORD);
            room.untilAllSaved();
            assertThat(visitor.driver().findElement(By.id("again")).isDisplayed())
                    .isFalse();

            visitor.driver().navigate().refresh();
            room.isOpen();
            assertThat(room.answered()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"trainee65, -10", "trainee73, 10"})
    void aDeviceWhoseClockIsYearsOffHasItsFullTimeAndKeepsItsAnswers(String name, int years) {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            visitor.clockIsOff(Duration.ofDays(years * 365L));
            visitor.signIn(name).go("/exams/mine.xhtml");
            visitor.press("exams.mine.start");
            ExamRoom room = new ExamRoom(visitor).isOpen();
            assertThat(((Number) visitor.script("return new Date().getFullYear()")).intValue())
                    .isNotEqualTo(Year.now().getValue());
            assertThat(room.minutesLeft()).isBetween(58, 60);
            room.answer();
            room.untilAllSaved();
            visitor.network(false);
            room.goTo(2);
            room.answer();
            visitor.network(true);
            room.untilAllSaved();

            visitor.driver().navigate().refresh();
            room.isOpen();
            assertThat(room.answered()).isEqualTo(2);
            assertThat(room.minutesLeft()).isBetween(57, 60);
        }
    }

    @Test
    void stepsArePutInOrderAndANumberIsTypedAndBothStandAfterAReload() {
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.PHONE)) {
            visitor.signIn("trainee70").go("/exams/paper.xhtml?sitting=" + sittingOf("流程与数值专项练习"));
            ExamRoom room = new ExamRoom(visitor).isOpen();
            room.goToFirst("#options .wr-order");
            visitor.readsKey("exams.room.say.order-open");
            assertThat(room.answered()).isZero();
            room.answer();
            visitor.readsKey("exams.room.say.order-kept");
            List<String> steps = room.steps();
            visitor.assertFits();
            room.goToFirst("#number");
            visitor.fill("number", "大约 5");
            visitor.readsKey("exams.room.say.number-none");
            assertThat(room.answered()).isEqualTo(1);
            room.answer();
            room.untilAllSaved();
            assertThat(room.answered()).isEqualTo(2);

            visitor.driver().navigate().refresh();
            room.isOpen();
            assertThat(room.answered()).isEqualTo(2);
            assertThat(visitor.driver().findElement(By.id("number")).getDomProperty("value"))
                    .isNotBlank();
            room.goToFirst("#options .wr-order");
            assertThat(room.steps()).isEqualTo(steps);
            room.handIn();
            visitor.readsKey("exams.result.right-order");
            assertThat(visitor.driver().findElements(By.cssSelector(".wr-quiz .wr-status--good")))
                    .hasSize(2);
        }
    }

    @Test
    void theStoryOfASituationStandsWithEachOfItsQuestionsAndInTheReview() {
        try (Visitor candidate = Visitor.arrive("zh-CN", Browser.PHONE);
                Visitor office = Visitor.arrive("zh-CN", Browser.DESK)) {
            candidate.signIn("trainee60");
            office.signIn("admin");
            candidate.go("/exams/paper.xhtml?sitting="
                    + sitting(office, "FULL-200-L5", now().truncatedTo(ChronoUnit.MINUTES)));
            ExamRoom room = new ExamRoom(candidate).isOpen();
            room.goToFirst("#situation:not([hidden])");
            String story = told(candidate, "#situation-text").get(0);
            assertThat(story).isNotBlank();
            candidate.assertFits();
            room.answer();
            room.next();
            assertThat(told(candidate, "#situation-text")).containsExactly(story);
            room.answer();
            room.untilAllSaved();

            room.handIn();
            assertThat(told(candidate, ".wr-situation__story")).contains(story);
            candidate.assertFits();
        }
    }

    private static List<String> told(Visitor visitor, String css) {
        return visitor.driver().findElements(By.cssSelector(css)).stream()
                .map(it -> it.getDomProperty("textContent"))
                .toList();
    }

    private static String sittingOf(String title) {
        String mine = PlainClient.signedIn("trainee70").get("/api/sittings").body();
        Matcher sitting = Pattern.compile("\\{[^{}]*\"id\":(\\d+)[^{}]*\"title\":\"" + title + "\"")
                .matcher(mine);
        assertThat(sitting.find()).as(mine).isTrue();
        return sitting.group(1);
    }

    private static void signInAgain(Visitor visitor, String name, String password) {
        visitor.fill("again-name", name);
        visitor.fill("again-password", password);
        visitor.pressId("again-submit");
    }

    private static String nameOf(String signInName) {
        String me = PlainClient.signedIn(signInName).get("/api/me").body();
        return me.replaceAll(".*\"name\":\"([^\"]+)\".*", "$1");
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String sitting(Visitor office, String blueprint, LocalDateTime opens) {
        office.go("/exams/sitting-new.xhtml");
        new Select(office.driver().findElement(By.id("form:cohort"))).selectByContainsVisibleText(DEMO_COHORT);
        new Select(office.driver().findElement(By.id("form:blueprint"))).selectByContainsVisibleText(blueprint);
        office.fill("form:titleZh", "候考演练");
        setTime(office, "form:opens", opens);
        setTime(office, "form:closes", opens.plusDays(80));
        office.pressIdAndLoad("form:create");
        return office.driver().getCurrentUrl().replaceAll(".*id=(\\d+).*", "$1");
    }

    /** To the second, though the field offers minutes. */
    private static void setTime(Visitor office, String id, LocalDateTime time) {
        office.script(
                "const field = document.getElementById(arguments[0]); field.step = 1; field.value = arguments[1]",
                id,
                time.toString());
    }
}
