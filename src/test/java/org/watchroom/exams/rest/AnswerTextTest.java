package org.watchroom.exams.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.exams.AnswerReceipt;
import org.watchroom.exams.SentAnswer;

class AnswerTextTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.000100Z");

    @Test
    void readsWhatAPageSends() {
        assertThat(
                        read(
                                "{\"seq\": 7, \"epoch\":2,\"choice\":[\"B\",\"A\"],\"clientTime\":\"2026-11-22T04:00:00.000100Z\"}"))
                .contains(new SentAnswer(2, 7, List.of("B", "A"), NOON));
    }

    @Test
    void readsAnAnswerThatIsTakenBackAndHasNoTime() {
        assertThat(read("{\"epoch\":1,\"seq\":1,\"choice\":[]}")).contains(new SentAnswer(1, 1, List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"epoch\":1,\"seq\":1}",
                "{\"epoch\":1,\"choice\":[]}",
                "{\"seq\":1,\"choice\":[]}",
                "{\"epoch\":0,\"seq\":1,\"choice\":[]}",
                "{\"epoch\":1,\"seq\":-1,\"choice\":[]}",
                "{\"epoch\":1.5,\"seq\":1,\"choice\":[]}",
                "{\"epoch\":4294967297,\"seq\":1,\"choice\":[]}",
                "{\"epoch\":18446744073709551617,\"seq\":1,\"choice\":[]}",
                "{\"epoch\":\"1\",\"seq\":1,\"choice\":[]}",
                "{\"epoch\":null,\"seq\":1,\"choice\":[]}",
                "{\"epoch\":1,\"seq\":1,\"choice\":\"A\"}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[null]}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[[\"A\"]]}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\",\"H\",\"I\",\"J\",\"K\"]}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[],\"clientTime\":\"noon\"}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[],\"score\":100}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[]} {}",
                "{\"epoch\":1,\"seq\":1,\"choice\":[]"
            })
    void leavesAllElseToTheResource(String json) {
        assertThat(read(json)).isEmpty();
    }

    @Test
    void writesTheReceiptAsTheResourceDoes() throws Exception {
        AnswerReceipt receipt = new AnswerReceipt(3, 2, 7, NOON, NOON.plusSeconds(1));
        try (var jsonb = JsonbBuilder.create()) {
            assertThat(AnswerText.of(receipt)).isEqualTo(jsonb.toJson(new AttemptsResource.ReceiptJson(receipt)));
        }
    }

    private static Optional<SentAnswer> read(String json) {
        return AnswerText.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
