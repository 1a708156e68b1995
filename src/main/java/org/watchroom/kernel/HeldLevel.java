package org.watchroom.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The levels of the occupation as files write them, with the older names of the grades (初级 to 高级技师). */
public enum HeldLevel {
    L5("五", "初级工?"),
    L4("四", "中级工?"),
    L3("三", "高级工?"),
    L2("二", "技师"),
    L1("一", "高级技师");

    private static final String OCCUPATION = "消防设施操作员";

    private final Pattern words;

    HeldLevel(String number, String grade) {
        String digit = name().substring(1);
        words = Pattern.compile(
                "(?:(?:[" + number + digit + "]级?|l(?:evel)?" + digit + ")(?:" + grade + ")?|" + grade + ")");
    }

    /** @param word in small letters, without blanks and signs, such as {@code 五级初级工} or {@code level5} */
    public static Optional<HeldLevel> named(String word) {
        String plain = word.replace(OCCUPATION, "");
        return Arrays.stream(values())
                .filter(it -> it.words.matcher(plain).matches())
                .findFirst();
    }

    /** 5, the lowest, to 1. */
    public int number() {
        return Integer.parseInt(name().substring(1));
    }
}
