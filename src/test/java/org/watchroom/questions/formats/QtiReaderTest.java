package org.watchroom.questions.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

class QtiReaderTest {

    private static final String ITEM = """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p%s" identifier="i1" title="一题"
                label="code:WR-3; standard:2026/L5/1.1.12; difficulty:MEDIUM" adaptive="false" timeDependent="false">
              <responseDeclaration identifier="R" cardinality="%s" baseType="identifier">
                <correctResponse>%s</correctResponse></responseDeclaration>
              <itemBody><p>主机报警。</p>%s</itemBody>
              <modalFeedback outcomeIdentifier="F" identifier="S" showHide="show"><p>因为。</p><p><br/>依据：标准 2</p></modalFeedback>
            </assessmentItem>
            """;

    private static final String CHOICES =
            "<simpleChoice identifier=\"x\">甲</simpleChoice><simpleChoice identifier=\"y\">乙</simpleChoice>"
                    + "<simpleChoice identifier=\"z\">丙</simpleChoice>";

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aChoiceOfBothVersions(String version) {
        SheetRow row = Reading.of(ITEM.formatted(
                        version,
                        "multiple",
                        "<value>z</value><value>x</value>",
                        "<choiceInteraction responseIdentifier=\"R\"><prompt>哪些？</prompt>" + CHOICES
                                + "</choiceInteraction>"))
                .get(0);
        assertThat(row.text("code")).isEqualTo("WR-3");
        assertThat(row.text("kind")).isEqualTo("multiple");
        assertThat(row.text("stem")).isEqualTo("主机报警。\n哪些？");
        assertThat(row.text("answer")).isEqualTo("AC");
        assertThat(row.text("B")).isEqualTo("乙");
        assertThat(row.text("explanation")).isEqualTo("因为。");
        assertThat(row.text("basis")).isEqualTo("标准 2");
    }

    @Test
    void anOrderingKeepsItsStepsAsTheyStand() {
        SheetRow row = Reading.of(ITEM.formatted(
                        "1",
                        "ordered",
                        "<value>z</value><value>x</value><value>y</value>",
                        "<orderInteraction responseIdentifier=\"R\">" + CHOICES + "</orderInteraction>"))
                .get(0);
        assertThat(row.text("kind")).isEqualTo("ordering");
        assertThat(row.text("A")).isEqualTo("甲");
        assertThat(row.text("answer")).isEqualTo("CAB");
    }

    @ParameterizedTest
    @CsvSource({
        "extendedTextInteraction, essay",
        "matchInteraction, matching",
        "gapMatchInteraction, drag",
        "hotspotInteraction, hotspot",
        "inlineChoiceInteraction, cloze",
        "sliderInteraction, other"
    })
    void eachForeignKindIsListedWithItsReason(String interaction, String reason) {
        SheetRow row = Reading.of(ITEM.formatted(
                        "1", "single", "<value>x</value>", "<" + interaction + " responseIdentifier=\"R\"/>"))
                .get(0);
        assertThat(Reading.reason(row)).isEqualTo(reason);
        assertThat(row.text("stem")).isEqualTo("一题");
    }

    @Test
    void aPackageGivesItsItemsAndNamesThoseThatAreMissing() {
        String item = ITEM.formatted(
                "1",
                "single",
                "<value>x</value>",
                "<choiceInteraction responseIdentifier=\"R\">" + CHOICES + "</choiceInteraction>");
        List<SheetRow> rows = Reading.of(Zips.of("items/1.xml", item, "imsmanifest.xml", """
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
                <resource identifier="a" type="imsqti_item_xmlv2p1" href="items/1.xml"/>
                <resource identifier="b" type="imsqti_item_xmlv2p1" href="items/2.xml"/>
                <resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/></resources></manifest>
                """));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text("answer")).isEqualTo("A");
        assertThat(Reading.reason(rows.get(1))).isEqualTo("broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<questestinterop/>", "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\"/>"})
    void otherVersionsAreRefused(String file) {
        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("questions.format.qti-version"));
    }

    @ParameterizedTest
    @CsvSource({
        "../media/a.png, ''",
        "../../media/a.png, questions.media.import.outside",
        "/etc/passwd, questions.media.import.outside",
        "file:///etc/passwd, questions.media.import.outside",
        "../media/b.png, questions.media.import.missing"
    })
    void aPictureOfThePackageIsTakenAndNothingFromOutside(String source, String key) {
        String item = ITEM.formatted(
                "1",
                "single",
                "<value>x</value>",
                "<p><object data=\"" + source + "\" type=\"image/png\">灯</object></p>"
                        + "<choiceInteraction responseIdentifier=\"R\">" + CHOICES + "</choiceInteraction>");
        SheetRow row = Reading.of(Zips.of(
                        "imsmanifest.xml",
                        "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\" href=\"items/1.xml\"/></resources></manifest>",
                        "items/1.xml",
                        item,
                        "media/a.png",
                        "abc"))
                .get(0);
        assertThat(row.faults().stream().map(Fault::key).findFirst().orElse("")).isEqualTo(key);
        assertThat(row.text("picture")).isEqualTo(key.isEmpty() ? "PICTURE3" : "");
        assertThat(row.text("stem")).isEqualTo("主机报警。");
    }
}
