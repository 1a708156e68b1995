package org.watchroom.drills.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.drills.model.MarkResult.DONE;
import static org.watchroom.drills.model.MarkResult.NOT_DONE;
import static org.watchroom.drills.model.MarkResult.PARTIAL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchroom.drills.model.LogField.Kind;

class LogFieldTest {

    private static final Bilingual TEXT = new Bilingual("z", "e");

    @Test
    void aChoiceIsRightOrWrong() {
        LogField field = field(Kind.CHOICE, List.of("false"), 0);
        assertThat(field.mark("false")).isEqualTo(DONE);
        assertThat(field.mark("fire")).isEqualTo(NOT_DONE);
        assertThat(field.mark(null)).isEqualTo(NOT_DONE);
        assertThat(field.mark("  ")).isEqualTo(NOT_DONE);
    }

    @Test
    void aTimeMayDifferByItsToleranceAlsoAroundMidnight() {
        LogField field = field(Kind.TIME, List.of("23:59"), 2);
        assertThat(field.mark("23：57")).isEqualTo(DONE);
        assertThat(field.mark("０:01")).isEqualTo(DONE);
        assertThat(field.mark("0:02")).isEqualTo(NOT_DONE);
        assertThat(field.mark("24:61")).isEqualTo(NOT_DONE);
        assertThat(field.mark("noon")).isEqualTo(NOT_DONE);
        assertThat(field(Kind.TIME, List.of("02:17"), 0).mark("2:17")).isEqualTo(DONE);
        assertThat(field(Kind.TIME, List.of("02:17"), 0).mark("14:17")).isEqualTo(NOT_DONE);
    }

    @Test
    void aNumberIsComparedAsANumber() {
        LogField field = field(Kind.NUMBER, List.of("2"), 0);
        assertThat(field.mark("２")).isEqualTo(DONE);
        assertThat(field.mark("2.0")).isEqualTo(DONE);
        assertThat(field.mark("20")).isEqualTo(NOT_DONE);
        assertThat(field.mark("two")).isEqualTo(NOT_DONE);
    }

    @Test
    void wordsThatSpeakOfSomethingOnlyAreRightInPart() {
        LogField field = new LogField(
                "w",
                TEXT,
                Kind.WORDS,
                List.of(),
                List.of(),
                0,
                List.of(List.of("119"), List.of("疏散", "evacuat")),
                TEXT,
                TEXT);
        assertThat(field.mark("拨打１１９，广播疏散")).isEqualTo(DONE);
        assertThat(field.mark("EVACUATED, then 119")).isEqualTo(DONE);
        assertThat(field.mark("拨打119")).isEqualTo(PARTIAL);
        assertThat(field.mark("复位")).isEqualTo(NOT_DONE);
    }

    @Test
    void everyFieldCountsTheSameAndAPartByHalfRoundedHalfUp() {
        LogField right = field(Kind.NUMBER, List.of("1"), 0);
        LogCase three =
                new LogCase("c", "DUTY", TEXT, TEXT, List.of(named("a", right), named("b", right), named("c", right)));
        assertThat(three.points(Map.of())).isEqualByComparingTo("0");
        assertThat(three.points(Map.of("a", "1", "b", "1"))).isEqualByComparingTo("66.67");
        assertThat(three.points(Map.of("a", "1", "b", "1", "c", "1"))).isEqualByComparingTo("100");
    }

    private static LogField named(String name, LogField field) {
        return new LogField(
                name,
                field.label(),
                field.kind(),
                field.options(),
                field.expected(),
                field.tolerance(),
                field.words(),
                field.answer(),
                field.why());
    }

    private static LogField field(Kind kind, List<String> expected, int tolerance) {
        return new LogField("f", TEXT, kind, List.of(), expected, tolerance, List.of(), TEXT, TEXT);
    }
}
