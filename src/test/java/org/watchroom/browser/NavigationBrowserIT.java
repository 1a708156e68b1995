package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NavigationBrowserIT {

    private static final Pattern ENTRY = Pattern.compile("class=\"wr-nav__entry\" href=\"([^\"]+)\"");

    private static final Pattern QUESTION = Pattern.compile("href=\"([^\"]*/exams/item.xhtml[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"admin", "instructor", "trainee03"})
    void atMostSevenEntriesLeadToPagesThatOpen(String name) {
        PlainClient client = PlainClient.signedIn(name);
        List<String> entries = entries(client.get("/index.xhtml").body());
        assertThat(entries).isNotEmpty().hasSizeLessThanOrEqualTo(7).doesNotHaveDuplicates();
        assertThat(entries).allSatisfy(path -> {
            String page = client.get(path).body();
            assertThat(Pattern.compile("aria-current=\"page\"").matcher(page).results())
                    .isNotEmpty();
        });
    }

    @Test
    void anAdministratorFindsCoursesAndDrillSheetsBesideTheQuestions() {
        PlainClient client = PlainClient.signedIn("admin");
        for (String path : List.of("/questions/list.xhtml", "/courses/list.xhtml", "/drills/sheets.xhtml")) {
            assertThat(client.get(path).body())
                    .contains(
                            "href=\"/questions/list.xhtml\"",
                            "href=\"/courses/list.xhtml\"",
                            "href=\"/drills/sheets.xhtml\"",
                            "href=\"" + path + "\" aria-current=\"page\"");
        }
    }

    /** Whatever stands in the address, and the questions that it leads to. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?sitting=1", "?sitting=1&trouble=ALL&sort=code", "?sitting=x&trouble=y&sort=z"})
    void theHealthDeskOpensAndLeadsToItsQuestions(String address) {
        PlainClient client = PlainClient.signedIn("instructor");
        Matcher question =
                QUESTION.matcher(client.get("/exams/health.xhtml" + address).body());
        assertThat(question.find()).isTrue();
        assertThat(client.get(question.group(1).replace("&amp;", "&")).statusCode())
                .isEqualTo(200);
    }

    private static List<String> entries(String page) {
        return ENTRY.matcher(page).results().map(it -> it.group(1)).toList();
    }
}
