package org.watchroom.people.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four grades of risk by which authorities supervise, from the worst to the best: 红、橙、黄、蓝. */
public enum RiskColour {
    RED("红", "红色"),
    ORANGE("橙", "橙色"),
    YELLOW("黄", "黄色"),
    BLUE("蓝", "蓝色");

    private final String chinese;
    private final String longer;

    RiskColour(String chinese, String longer) {
        this.chinese = chinese;
        this.longer = longer;
    }

    public String chinese() {
        return chinese;
    }

    /** The colour of that name, Chinese or English. */
    public static Optional<RiskColour> named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.chinese.equals(word)
                        || it.longer.equals(word)
                        || it.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
