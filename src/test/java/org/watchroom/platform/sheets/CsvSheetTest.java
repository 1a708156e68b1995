package org.watchroom.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Refused;

class CsvSheetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Column> COLUMNS = List.of(
            new Column("name", true, "姓名", "Name"),
            new Column("number", true, "身份证号", "Identity number"),
            new Column("note", false, "备注", "Note"));

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void everySeparatorInEveryOrderOfColumns(String separator) {
        SheetRow row = read(String.join(separator, "Note", "Identity number", "Name") + "\r\n\r\n"
                        + String.join(separator, "\"a, b; \"\"c\"\"\nd\"", "007", "Lin"))
                .get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.text("name")).isEqualTo("Lin");
        assertThat(row.text("number")).isEqualTo("007");
        assertThat(row.text("note")).isEqualTo("a, b; \"c\"\nd");
    }

    @Test
    void chineseIsReadInUtf8WithAndWithoutMarkInGbkInGb18030AndInUtf16() {
        String text = "姓名,身份证号\n王·𠮷㛃,1\n";
        for (byte[] file : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(GB18030),
                ("\uFEFF" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(read(file).get(0).text("name")).isEqualTo("王·𠮷㛃");
        }
        assertThat(read("姓名,身份证号\n王小明,1".getBytes(Charset.forName("GBK")))
                        .get(0)
                        .text("name"))
                .isEqualTo("王小明");
    }

    @Test
    void bytesOfNoEncodingAndBytesOfNoTextAreRefused() {
        byte[] cut = "姓名,身份证号\n王,1\n王".getBytes(StandardCharsets.UTF_8);
        assertRefused(Arrays.copyOf(cut, cut.length - 1), "platform.sheet.encoding");
        assertRefused("姓名,身份证号\n王,\0".getBytes(StandardCharsets.UTF_8), "platform.sheet.unreadable");
    }

    @Test
    void aFormulaAShortenedNumberAndHiddenCharactersAreFaults() {
        SheetRow row = read("姓名,身份证号,备注\n汪\u200b燕,1.10105E+17,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
                .get(0);
        assertThat(row.faults())
                .extracting(Fault::column, Fault::key)
                .containsExactlyInAnyOrder(
                        tuple("name", "platform.sheet.hidden-character"),
                        tuple("number", "platform.sheet.mangled-number"),
                        tuple("note", "platform.sheet.formula"));
    }

    @Test
    void waysToKeepANumberATextAreUnderstood() {
        SheetRow row = read("姓名,身份证号,备注\n王,=\"990102197903141170\",'0012").get(0);
        assertThat(row.faults()).isEmpty();
        assertThat(row.text("number")).isEqualTo("990102197903141170");
        assertThat(row.text("note")).isEqualTo("0012");
    }

    @Test
    void emptyAndOverLongFilesAreRefused() {
        assertRefused("".getBytes(StandardCharsets.UTF_8), "platform.sheet.empty");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "platform.sheet.empty");
        assertRefused("姓名,身份证号\n".getBytes(StandardCharsets.UTF_8), "platform.sheet.empty");
        assertRefused("只有一行字".getBytes(StandardCharsets.UTF_8), "platform.sheet.missing-column");
        assertRefused(
                ("姓名,身份证号\n" + "王,1\n".repeat(SheetReader.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8),
                "platform.sheet.too-long");
    }

    @Test
    void whatIsWrittenReadsBackAndNoFieldBeginsAFormula() {
        List<String> texts = List.of("=1+1", "+86 139", "-x", "@y", "a,b");
        byte[] file = SheetWriter.csv(
                List.of("姓名", "身份证号"),
                texts.stream().map(text -> List.<Object>of(text, -5)).toList());
        assertThat(new String(file, StandardCharsets.UTF_8).split("[\r\n,]+"))
                .noneMatch(field -> field.matches("[=+@].*"));
        assertThat(read(file)).extracting(row -> row.text("name")).containsExactlyElementsOf(texts);
        assertThat(read(file))
                .allMatch(row -> row.text("number").equals("-5") && row.faults().isEmpty());
    }

    private static List<SheetRow> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SheetRow> read(byte[] file) {
        return SheetReader.read(new ByteArrayInputStream(file), COLUMNS).rows();
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
