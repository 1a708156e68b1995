package org.watchroom.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final Jsonb json = new StrictJson().getContext(Sent.class);

    @Test
    void whatFitsIsTakenAndNullIsAbsent() {
        Sent sent = json.fromJson(
                "{\"seats\":2147483647,\"to\":9223372036854775807,\"people\":[1,-2],\"sure\":true}", Sent.class);
        assertThat(sent.seats).isEqualTo(Integer.MAX_VALUE);
        assertThat(sent.to).isEqualTo(Long.MAX_VALUE);
        assertThat(sent.people).containsExactly(1L, -2L);
        assertThat(sent.sure).isTrue();
        assertThat(json.fromJson("{\"seats\":null,\"people\":[null]}", Sent.class).people)
                .containsOnlyNulls();
        assertThat(json.fromJson("{\"sure\":null}", Sent.class).sure).isNull();
        assertThat(json.toJson(sent)).contains("\"people\":[1,-2]").contains("\"seats\":2147483647");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seats\":2147483648}",
                "{\"seats\":1.5}",
                "{\"seats\":\"3\"}",
                "{\"seats\":[3]}",
                "{\"seats\":true}",
                "{\"to\":9223372036854775808}",
                "{\"to\":1e400}",
                "{\"to\":{}}",
                "{\"people\":[[1]]}",
                "{\"people\":[1.01]}",
                "{\"people\":1}",
                "{\"sure\":\"true\"}",
                "{\"sure\":\"maybe\"}",
                "{\"sure\":1}",
                "{\"sure\":[true]}",
                "{\"unknown\":1}"
            })
    void whatWouldHaveToBeChangedIsRefused(String sent) {
        assertThatThrownBy(() -> json.fromJson(sent, Sent.class)).isInstanceOf(JsonbException.class);
    }

    /** One field of each kind. */
    public static class Sent {
        public Integer seats;
        public Long to;
        public List<Long> people;
        public Boolean sure;
    }
}
