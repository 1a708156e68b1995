package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The forms of the office filled in wrongly, past whatever a browser would hold back: the notice stands beside its field,
 * what was typed stays, and nothing changes.
 */
class FormsBrowserIT {

    private static final Pattern BESIDE = Pattern.compile("ui-message-error-detail\"[^>]*>([^<]*)<");
    private static final Pattern AT_THE_HEAD = Pattern.compile("ui-messages-error-summary\">([^<]*)<");

    private static PlainClient administrator;

    @BeforeAll
    static void prepare() {
        administrator = PlainClient.signedIn("admin");
        openAnEmptyCohort();
        makeALinkThatNobodyUses();
    }

    private static void openAnEmptyCohort() {
        HttpResponse<String> opened = PageForm.open(administrator, "/programmes/create.xhtml", "form")
                .with("title", "空班")
                .with("starts", "2027-03-01")
                .with("ends", "2027-04-01")
                .with("place", "某地")
                .press("save");
        String cohort = opened.headers().firstValue("Location").orElseThrow();
        OfficeForms.emptyCohort = cohort.substring(cohort.indexOf('=') + 1);
    }

    private static void makeALinkThatNobodyUses() {
        HttpResponse<String> made = PageForm.open(administrator, "/people/account.xhtml?id=8", "link")
                .press("make");
        Matcher secret = Pattern.compile("link\\.xhtml#([\\w-]{43})").matcher(made.body());
        assertThat(secret.find()).as(made.body()).isTrue();
        OfficeForms.unusedLink = secret.group(1);
    }

    @BeforeAll
    static void draftAQuestion() {
        HttpResponse<String> written = PageForm.open(PlainClient.signedIn("admin"), "/questions/edit.xhtml", "form")
                .with("code", "FORM-1")
                .with("key", "2026/L5/1.1.12")
                .with("difficulty", "EASY")
                .with("stem", "两人同时改的题？")
                .with("options:0:text", "甲")
                .with("options:0:right", "true")
                .with("options:1:text", "乙")
                .with("explanation", "因为")
                .with("basis", "GB 1")
                .press("save");
        String question = written.headers().firstValue("Location").orElseThrow();
        OfficeForms.draftQuestion = question.replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    @ParameterizedTest
    @MethodSource("org.watchroom.browser.OfficeForms#all")
    void whatCannotBeTakenIsSaidBesideItsFieldAndNothingChanges(OfficeForms.Form form) {
        String before = shown(form.witness());
        SoftAssertions all = new SoftAssertions();
        for (OfficeForms.Bad bad : form.bad()) {
            PageForm filled = PageForm.open(administrator, form.path(), form.id());
            form.values().forEach(filled::with);
            if (!bad.field().isEmpty()) {
                filled.with(bad.field(), bad.value());
            }
            HttpResponse<String> answer = filled.press(form.button());
            String what = form + " " + bad.field() + "=" + bad.value();
            all.assertThat(answer.statusCode()).as(what).isEqualTo(200);
            all.assertThat(all(AT_THE_HEAD, answer)).as(what).anyMatch(it -> it.startsWith(bad.notice()));
            if (answer.statusCode() == 200 && !bad.field().isEmpty()) {
                all.assertThat(all(BESIDE, answer)).as(what).anyMatch(it -> it.startsWith(bad.notice()));
            }
            if (answer.statusCode() == 200 && !bad.field().isEmpty() && !bad.choice()) {
                all.assertThat(PageForm.in(administrator, answer, form.id()).value(bad.field()))
                        .as(what)
                        .isEqualTo(bad.value());
            }
        }
        all.assertThat(shown(form.witness())).as(form.witness()).isEqualTo(before);
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("org.watchroom.browser.OfficeForms#edits")
    void ofTwoWindowsTheSecondSeesBothValuesAndThenDecides(OfficeForms.Form form) {
        PageForm first = PageForm.open(administrator, form.path(), form.id());
        PageForm second = PageForm.open(administrator, form.path(), form.id());
        form.values().forEach(first::with);
        assertThat(first.press(form.button()).statusCode()).isEqualTo(302);
        OfficeForms.Bad late = form.bad().get(0);
        HttpResponse<String> answer = second.with(late.field(), late.value()).press(form.button());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(all(AT_THE_HEAD, answer)).contains(late.notice());
        String both = words(answer.body().substring(answer.body().indexOf("id=\"differences\"")));
        assertThat(both).contains(form.values().get(late.field()), late.value());
        PageForm again = PageForm.in(administrator, answer, form.id());
        assertThat(again.value(late.field())).isEqualTo(late.value());
        assertThat(again.press(form.button()).statusCode()).isEqualTo(302);
        assertThat(PageForm.open(administrator, form.path(), form.id()).value(late.field()))
                .isEqualTo(late.value());
    }

    @Test
    void theSameNewPersonSentTwiceAtOnceIsAddedOnce() {
        String page = "/people/person-edit.xhtml";
        List<CompletableFuture<HttpResponse<String>>> sent = Stream.of(1, 2)
                .map(it -> PageForm.open(administrator, page, "form")
                        .with("name", "双击")
                        .with("signInName", "double.press"))
                .map(form -> CompletableFuture.supplyAsync(() -> form.press("save")))
                .toList();
        assertThat(sent.stream().map(it -> it.join().statusCode())).containsExactlyInAnyOrder(200, 302);
        // the notice that waits for the page after
        assertThat(shown("/people/people.xhtml")).contains("双击");
    }

    @Test
    void aWrongCodeOfANewSecondFactorIsSaidBesideItAndSwitchesNothingOn() {
        HttpResponse<String> begun = PageForm.open(administrator, "/people/second-factor.xhtml", "on")
                .press("begin");
        for (String wrong : List.of("", "12345", "１２３４５６", "abcdef", "000000")) {
            HttpResponse<String> answer = PageForm.in(administrator, begun, "confirm")
                    .with("code", wrong)
                    .press("go");
            String notice =
                    wrong.isEmpty() ? OfficeForms.missing("people.code.code") : OfficeForms.said("people.code.wrong");
            assertThat(all(BESIDE, answer)).as(wrong).containsExactly(notice);
            assertThat(PageForm.in(administrator, answer, "confirm").value("code"))
                    .isEqualTo(wrong);
        }
        assertThat(shown("/people/second-factor.xhtml")).contains(OfficeForms.said("people.second-factor.off"));
    }

    @Test
    void aFailedFormSentAgainSaysTheSameAndTheOtherLanguageKeepsThePage() {
        PageForm form = PageForm.open(administrator, "/people/institution-edit.xhtml?id=3", "form")
                .with("beds", "-1");
        HttpResponse<String> once = form.press("save");
        HttpResponse<String> again = form.press("save");
        assertThat(all(BESIDE, again)).isEqualTo(all(BESIDE, once)).isNotEmpty();
        PageForm language = PageForm.in(administrator, again, "languageForm");
        HttpResponse<String> chosen = language.press("english");
        assertThat(chosen.headers().firstValue("Location").orElseThrow())
                .endsWith("/people/institution-edit.xhtml?id=3");
        PageForm.open(administrator, "/people/mine.xhtml", "languageForm").press("chinese");
    }

    private static List<String> all(Pattern pattern, HttpResponse<String> answer) {
        List<String> found = new ArrayList<>();
        Matcher notice = pattern.matcher(answer.body());
        while (notice.find()) {
            found.add(PageForm.unescaped(notice.group(1)));
        }
        return found;
    }

    /** What stands on a page, without what differs from one look to the next. */
    private static String shown(String path) {
        HttpResponse<String> page = administrator.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return words(page.body().substring(page.body().indexOf("<main")));
    }

    private static String words(String html) {
        return html.replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
