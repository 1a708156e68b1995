package org.watchroom.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @Test
    void blanksAroundAreLeftOutAndBlanksAloneAreNothing() {
        assertThat(typed(" \u3000王小明\t")).isEqualTo("王小明");
        assertThat(typed(" \u3000 ")).isNull();
        assertThat(typed(null)).isNull();
    }

    /** The last stands in a part of Unicode that is younger than this Java. */
    @ParameterizedTest
    @ValueSource(strings = {"𠮷田", "㛃", "古丽娜尔·艾合买提", "👩\u200d🚒", "一行\n又一行", "\uD884\uDF50"})
    void rareCharactersAreTaken(String text) {
        assertThat(typed(text)).isEqualTo(text);
    }

    private static String typed(String text) {
        return new TypedText().getAsObject(null, null, text);
    }
}
