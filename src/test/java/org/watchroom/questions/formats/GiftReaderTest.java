package org.watchroom.questions.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchroom.platform.sheets.SheetRow;

class GiftReaderTest {

    @Test
    void everyKindThatTheBankHas() {
        List<SheetRow> rows = Reading.of("""
                // 一份题目 [id:WR-7] [tag:standard:2026/L5/1.1.12] [tag:difficulty:HARD]
                ::火警::先做什么\\: 1 \\= 1？{
                  =消音 # 对
                  ~复位
                  ~离岗 \\~ 走 ####先消音\\n\\n依据：标准 1
                }

                $CATEGORY: $course$/值守

                可以离岗。{F}

                ::多选:: 哪些？{ ~%50%甲 ~%50%乙 ~%-100%丙 }

                多少秒？{#30:2}

                几米？{#1..2}

                排序 {>3 ALL VERTICAL
                一
                二
                三
                }

                填 {=对 ~错} 在这里。
                """);
        assertThat(rows)
                .extracting(it -> it.text("kind"))
                .containsExactly("single", "judgement", "multiple", "numeric", "numeric", "ordering", "single");
        assertThat(rows.get(0).text("code")).isEqualTo("WR-7");
        assertThat(rows.get(0).text("key")).isEqualTo("2026/L5/1.1.12");
        assertThat(rows.get(0).text("stem")).isEqualTo("先做什么: 1 = 1？");
        assertThat(rows.get(0).text("C")).isEqualTo("离岗 ~ 走");
        assertThat(rows.get(0).text("explanation")).isEqualTo("先消音");
        assertThat(rows.get(0).text("basis")).isEqualTo("标准 1");
        assertThat(rows.get(1).text("answer")).isEqualTo("F");
        assertThat(rows.get(2).text("answer")).isEqualTo("AB");
        assertThat(rows.get(3).text("answer")).isEqualTo("30±2");
        assertThat(rows.get(4).text("answer")).isEqualTo("1.5±0.5");
        assertThat(rows.get(6).text("stem")).isEqualTo("填 _____ 在这里。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "谈谈。 {} | essay",
                "连线 {=甲 -> 乙 =丙 -> 丁} | matching",
                "谁？ {=张 =李} | short-answer",
                "::说明::只是一段话 | description",
                "几个？ {#=1:0 =%50%2:0} | numbers",
                "哪个？ {=甲 ~%50%乙 ~丙} | scoring",
                "看 <img src\\=\"a.png\"> {T} | media"
            })
    void eachForeignKindIsListedWithItsReason(String gift, String reason) {
        SheetRow row = Reading.of("::好::题 {T}\n\n" + gift + "\n").get(1);
        assertThat(Reading.reason(row)).isEqualTo(reason);
    }

    @Test
    void aikenIsToldFromGift() {
        List<SheetRow> rows =
                Reading.of("主机报警先做什么？\r\nA. 消音\r\nB) 复位 {x}\r\nANSWER: A\r\n\r\n没有答案\r\nA. 一\r\nB. 二\r\n");
        assertThat(rows.get(0).text("kind")).isEqualTo("single");
        assertThat(rows.get(0).text("B")).isEqualTo("复位 {x}");
        assertThat(rows.get(0).text("answer")).isEqualTo("A");
        assertThat(Reading.reason(rows.get(1))).isEqualTo("answer");
    }
}
