package org.watchroom.questions.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

class MoodleReaderTest {

    private static final String CHOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz>
              <question type="category"><category><text>$course$/top/值守</text></category></question>
              <question type="multichoice">
                <name><text>主机报警</text></name>
                <questiontext format="html"><text><![CDATA[<p>主机报火警，<b>先</b>做什么？</p><p>面积 10 m<sup>2</sup></p>]]></text></questiontext>
                <generalfeedback format="html"><text>先消音，再看屏。</text></generalfeedback>
                <idnumber>WR-1</idnumber>
                <single>%s</single>
                <answer fraction="%s" format="html"><text>消音</text><feedback format="html"><text></text></feedback></answer>
                <answer fraction="%s" format="html"><text>查看显示</text></answer>
                <answer fraction="0" format="html"><text>复位 &amp;lt;1 次</text></answer>
                <tags><tag><text>standard:2026/L5/1.1.12</text></tag><tag><text>difficulty:EASY</text></tag></tags>
              </question>
            </quiz>
            """;

    @Test
    void aSingleChoiceComesWithItsCodeKeyAndExplanation() {
        SheetRow row = Reading.of(CHOICE.formatted("true", "100", "0")).get(0);
        assertThat(row.faults()).isEmpty();
        assertThat(row.text("code")).isEqualTo("WR-1");
        assertThat(row.text("key")).isEqualTo("2026/L5/1.1.12");
        assertThat(row.text("difficulty")).isEqualTo("easy");
        assertThat(row.text("kind")).isEqualTo("single");
        assertThat(row.text("stem")).isEqualTo("主机报火警，先做什么？\n面积 10 m²");
        assertThat(row.text("C")).isEqualTo("复位 <1 次");
        assertThat(row.text("answer")).isEqualTo("A");
        assertThat(row.text("explanation")).isEqualTo("先消音，再看屏。");
    }

    @Test
    void aMultipleChoiceTakesEveryOptionThatEarnsSomething() {
        SheetRow row = Reading.of(CHOICE.formatted("false", "50", "50")).get(0);
        assertThat(row.text("kind")).isEqualTo("multiple");
        assertThat(row.text("answer")).isEqualTo("AB");
    }

    @Test
    void partMarksInASingleChoiceAreNamed() {
        SheetRow row = Reading.of(CHOICE.formatted("true", "100", "50")).get(0);
        assertThat(Reading.reason(row)).isEqualTo("scoring");
        assertThat(row.faults().get(0).value()).isEqualTo("100 %, 50 %");
    }

    @Test
    void sentencesNumbersAndOrderings() {
        List<SheetRow> rows = Reading.of("""
                <quiz>
                  <question type="truefalse"><questiontext format="plain_text"><text>可以离岗</text></questiontext>
                    <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
                  <question type="numerical"><questiontext format="plain_text"><text>多少秒</text></questiontext>
                    <answer fraction="100"><text>30.50</text><tolerance>0.50</tolerance></answer></question>
                  <question type="ordering"><questiontext format="plain_text"><text>排序</text></questiontext>
                    <answer fraction="1"><text>一</text></answer><answer fraction="2"><text>二</text></answer><answer fraction="3"><text>三</text></answer>
                    <tags><tag><text>order:CAB</text></tag></tags></question>
                </quiz>
                """);
        assertThat(rows.get(0).text("answer")).isEqualTo("F");
        assertThat(rows.get(1).text("answer")).isEqualTo("30.5±0.5");
        assertThat(rows.get(2).text("answer")).isEqualTo("CAB");
        assertThat(rows.get(2).text("C") + rows.get(2).text("A") + rows.get(2).text("B"))
                .isEqualTo("一二三");
    }

    @Test
    void aForeignOrderingNeverStandsAsItBelongs() {
        SheetRow row = Reading.of("""
                        <quiz><question type="ordering"><questiontext><text>q</text></questiontext>
                        <answer><text>a</text></answer><answer><text>b</text></answer><answer><text>c</text></answer></question></quiz>
                        """).get(0);
        assertThat(row.text("answer")).hasSize(3).isNotEqualTo("ABC");
        assertThat(row.text("answer").chars().mapToObj(it -> row.text(Character.toString(it))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void theSameContentAlwaysHasTheSameCode() {
        String file = CHOICE.formatted("true", "100", "0").replace("<idnumber>WR-1</idnumber>", "");
        String code = Reading.of(file).get(0).text("code");
        assertThat(code)
                .matches("X-[0-9a-f]{12}")
                .isEqualTo(Reading.of(file).get(0).text("code"));
        assertThat(Reading.of(file.replace("先", "后")).get(0).text("code")).isNotEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "essay, essay",
        "cloze, cloze",
        "matching, matching",
        "ddwtos, drag",
        "calculated, calculated",
        "shortanswer, short-answer",
        "ddmarker, hotspot",
        "description, description",
        "poodllrecording, other"
    })
    void eachForeignKindIsListedWithItsReason(String type, String reason) {
        SheetRow row = Reading.of(
                        "<quiz><question type=\"" + type
                                + "\"><name><text>一题</text></name><questiontext><text>x</text></questiontext></question></quiz>")
                .get(0);
        assertThat(NotImported.isOne(row)).isTrue();
        assertThat(Reading.reason(row)).isEqualTo(reason);
        assertThat(row.faults().get(0).value()).isEqualTo(type);
        assertThat(row.text("stem")).isEqualTo("一题");
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>, script",
        "<p onclick=\"a()\">x</p>, script",
        "<a href=\"java script:a()\">x</a>, script",
        "<style>p{}</style>, script",
        "<video src=\"@@PLUGINFILE@@/a.mp4\"></video>, media",
        "<iframe src=\"//evil\"></iframe>, media",
        "<svg><script>1</script></svg>, media"
    })
    void whatTextCannotSayKeepsTheQuestionOut(String html, String reason) {
        String shown = html.replace("java script", "java&#10;script");
        SheetRow row = Reading.of(
                        "<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[是 " + shown
                                + "]]></text></questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>")
                .get(0);
        assertThat(Reading.reason(row)).isEqualTo(reason);
    }

    @Test
    void aPictureAndASoundAreTakenWithTheirDescriptions() {
        SheetRow row = asked(
                "<p>看图</p><p><img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"火警灯\n 亮\"></p>"
                        + "<audio controls=\"true\"><source src=\"@@PLUGINFILE@@/s.wav\">火警声</audio>",
                "<file name=\"a b.png\" path=\"/\" encoding=\"base64\">AAAA</file>"
                        + "<file name=\"s.wav\" encoding=\"base64\">AAAAAAAA</file>");
        assertThat(row.faults()).isEmpty();
        assertThat(row.text("stem")).isEqualTo("看图");
        assertThat(row.text("picture")).isEqualTo("PICTURE3");
        assertThat(row.text("pictureWords")).isEqualTo("火警灯 亮");
        assertThat(row.text("sound")).isEqualTo("SOUND6");
        assertThat(row.text("soundWords")).isEqualTo("火警声");
    }

    @ParameterizedTest
    @CsvSource({
        "@@PLUGINFILE@@/a.png, '', questions.media.import.words",
        "@@PLUGINFILE@@/b.png, 灯, questions.media.import.missing",
        "@@PLUGINFILE@@/../../etc/passwd, 灯, questions.media.import.missing",
        "https://evil.example/a.png, 灯, questions.media.import.missing",
        "data:image/png;base64;AAAA, 灯, questions.media.import.missing"
    })
    void whatCannotBeShownIsAFaultOfItsRow(String source, String words, String key) {
        SheetRow row = asked(
                "<img src=\"" + source + "\" alt=\"" + words + "\">",
                "<file name=\"a.png\" path=\"/\" encoding=\"base64\">AAAA</file>");
        assertThat(row.faults()).extracting(Fault::column, Fault::key).containsExactly(tuple("picture", key));
        assertThat(row.text("picture")).isEmpty();
    }

    @Test
    void moreThanOnePictureKeepsTheQuestionOut() {
        assertThat(Reading.reason(asked("<img src=\"a\" alt=\"x\"><img src=\"b\" alt=\"y\">", "")))
                .isEqualTo("media-many");
    }

    private static SheetRow asked(String html, String files) {
        return Reading.of("<quiz><question type=\"truefalse\"><questiontext format=\"html\"><text><![CDATA[" + html
                        + "]]></text>" + files
                        + "</questiontext><answer fraction=\"100\"><text>true</text></answer></question></quiz>")
                .get(0);
    }
}
