package org.watchroom.courses.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Refused;

class LessonRenderingTest {

    private static final Picture FLOW = Picture.read(
            "flow.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='640' height='760'/>".getBytes(StandardCharsets.UTF_8));

    private final LessonRendering rendering =
            new LessonRendering(Map.of("flow.svg", FLOW.size()), "../api/courses/7/media/2/");

    @Test
    void aTableKeepsItsHeadingsAndItsAlignment() {
        assertThat(rendering.html("| 步 | 做什么 |\n|---|---:|\n| 1 | 消音 |"))
                .contains("<table>", "<th scope=\"col\">步</th>", "<td align=\"right\">消音</td>");
    }

    @Test
    void aLonePictureIsFramedWithItsWordsAndItsSize() {
        assertThat(rendering.html("![接警流程](media/flow.svg)"))
                .contains("<figure>", "src=\"../api/courses/7/media/2/flow.svg\"", "alt=\"接警流程\"")
                .contains("width=\"640\"", "height=\"760\"", "<figcaption aria-hidden=\"true\">接警流程</figcaption>");
    }

    @Test
    void aPictureWithinASentenceStaysThere() {
        assertThat(rendering.html("看 ![图](media/flow.svg) 这里"))
                .startsWith("<p>看 <img")
                .doesNotContain("figure");
    }

    @Test
    void stepsToBePutInOrderAreAListInTheRightOrder() {
        assertThat(rendering.html("```sequence\n消音\n\n<script>x</script>\n#{1+1} **记**\n```"))
                .contains("<ol class=\"wr-sequence\"><li>消音</li><li>&lt;script&gt;x&lt;/script&gt;</li><li>#")
                .doesNotContain("<script", "<strong>");
        assertThat(rendering.html("```\nsequence\n```")).contains("<pre>").doesNotContain("<ol");
        assertThat(rendering.html("<ol class=\"wr-sequence evil\"><li>x</li></ol>"))
                .doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "一\n二", "一\n二\n一", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13"})
    void stepsThatCannotBePutInOrderAreRefused(String steps) {
        assertThatThrownBy(() -> rendering.html("```sequence\n" + steps + "\n```"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("courses.package.sequence"));
    }

    @Test
    void thePartsOfAPictureAreItsLegendWithTheirPlaces() {
        assertThat(rendering.html(
                        "```hotspot media/flow.svg 面板 <b>\n0 0 500 1000 | 左 | 管<script>\n500 0 500 1000|右|管右\n```"))
                .contains("<figure class=\"wr-hotspot\"><img src=\"../api/courses/7/media/2/flow.svg\"")
                .contains("<li data-part=\"0 0 500 1000\"><strong>左</strong> <em>管&lt;script&gt;</em></li>")
                .doesNotContain("<script", "<b>");
        assertThat(rendering.html("<ul><li data-part=\"x\" data-other=\"1\">a</li></ul>"))
                .doesNotContain("data-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0 0 10 10 | 一 | 二", "0 0 1001 10|a|b\n0 0 10 10|c|d", "0 0 0 10|a|b\n0 0 1 1|c|d", "a b c d|e|f"
            })
    void partsThatDoNotLieInThePictureAreRefused(String parts) {
        assertThatThrownBy(() -> rendering.html("```hotspot media/flow.svg 图\n" + parts + "\n```"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).startsWith("courses.package.hotspot"));
        assertThatThrownBy(() -> rendering.html("```hotspot media/gone.svg 图\n0 0 9 9|a|b\n9 9 9 9|c|d\n```"))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("courses.package.no-picture"));
    }

    @Test
    void theHeadingOfThePageIsNotTakenByTheText() {
        assertThat(rendering.html("# 大\n\n## 小")).contains("<h2>大</h2>", "<h2>小</h2>");
    }

    @Test
    void aQuoteAListAndStrongWordsStay() {
        assertThat(rendering.html("> **记住**\n>\n> - 一人守\n\n3. 三\n4. 四"))
                .contains("<blockquote>", "<strong>记住</strong>", "<li>一人守</li>", "<ol start=\"3\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"../api/courses/7/media/2/flow.svg\" onload=alert(1)>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "<p style=\"position:fixed;inset:0\">x</p>",
                "<style>body{display:none}</style>",
                "<form action=\"/login.xhtml\"><input name=password></form>",
                "<object data=x></object><embed src=x>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<div onmouseover=alert(1)>x</div>",
                "<a href=\"https://example.org\" target=\"_blank\" onclick=\"alert(1)\">x</a>"
            })
    void nothingThatCouldRunOrDisguiseItselfComesThrough(String hostile) {
        String html = rendering.html("前\n\n" + hostile + "\n\n后").toLowerCase();
        assertThat(html)
                .doesNotContainPattern("<(script|iframe|svg|style|form|input|object|embed|base|meta|math|noscript|div)")
                .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
                .doesNotContainPattern("<[^>]*(javascript|vbscript|data):")
                .doesNotContainPattern("<[^>]*\\sstyle\\s*=")
                .doesNotContainPattern("<[^>]*\\starget\\s*=");
    }

    @Test
    void anExpressionIsOnlyText() {
        assertThat(rendering.html("#{facesContext.externalContext} ${1+1}")).contains("{facesContext", "{1&#43;1}");
    }

    @Test
    void aPlainLinkStaysAndTellsTheOtherSiteNothing() {
        assertThat(rendering.html("[119](https://www.119.gov.cn/a?b=1)"))
                .contains("href=\"https://www.119.gov.cn/a?b&#61;1\"", "noreferrer", "noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](https://evil.example/x.png)",
                "![x](//evil.example/x.png)",
                "![x](media/absent.svg)",
                "![x](media/../flow.svg)",
                "![x](data:image/png;base64,AAAA)"
            })
    void aPictureThatIsNotTheCoursesOwnIsRefused(String markdown) {
        assertThatThrownBy(() -> rendering.html(markdown))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("courses.package.no-picture"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>alert(1)</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='alert(1)'/>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><foreignObject/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><a href='https://evil.example'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='http://evil.example/x'/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg width='9' height='9'>&x;</svg>",
                "<html/>",
                "not xml"
            })
    void aDrawingThatCouldRunOrReachOutIsRefused(String svg) {
        assertThatThrownBy(() -> Picture.read("x.svg", svg.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo("courses.package.picture"));
    }

    @Test
    void aPictureMustBeWhatItsNameSays() {
        assertThatThrownBy(() -> Picture.read("x.png", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
    }
}
