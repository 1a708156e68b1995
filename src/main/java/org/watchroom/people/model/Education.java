package org.watchroom.people.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far somebody went to school, as the entry conditions of the standard tell it apart. "Related" is a diploma in this
 * trade or one close to it, including that of a student in the last year.
 */
public enum Education {
    JUNIOR,
    SENIOR,
    VOCATIONAL_RELATED,
    COLLEGE_RELATED,
    COLLEGE_OTHER;

    private static final Pattern ELSEWHERE = Pattern.compile("其[他它]专业|非(?:相关|本|对口)专业|unrelated|other(?:subject)?");
    private static final Pattern IN_THIS_TRADE = Pattern.compile("相关专业|本专业|对口专业|related(?:subject)?");
    private static final Pattern JUNIOR_SCHOOL =
            Pattern.compile("小学|初中|初中及?以下|primary(?:school)?|junior(?:secondary|high)(?:school)?(?:orless)?");
    private static final Pattern SENIOR_SCHOOL =
            Pattern.compile("高中|高中[或及]同等学[力历]|high(?:school)?|senior(?:secondary|high)(?:school)?(?:orequal)?");
    private static final Pattern VOCATIONAL_SCHOOL = Pattern.compile("(?:中专|中职|技校|职高|中技)+|vocational(?:school)?");
    private static final Pattern COLLEGE = Pattern.compile(
            "(?:大专|专科|大学|本科|研究生|硕士|博士)+(?:及以上)?" + "|(?:college|university|bachelor|master|doctor)(?:ormore|degree)?");

    /**
     * What a file says in words.
     *
     * @param word in small letters, without blanks and signs, such as {@code 相关专业大专}
     * @return empty for what is not known, and for a diploma of which it does not say whether it is a related one
     */
    public static Optional<Education> named(String word) {
        String elsewhere = ELSEWHERE.matcher(word).replaceFirst("");
        boolean other = !elsewhere.equals(word);
        String school = IN_THIS_TRADE.matcher(elsewhere).replaceFirst("");
        boolean related = !school.equals(elsewhere);
        if (JUNIOR_SCHOOL.matcher(school).matches()) {
            return Optional.of(JUNIOR);
        }
        if (SENIOR_SCHOOL.matcher(school).matches()) {
            return Optional.of(SENIOR);
        }
        if (other == related) {
            return Optional.empty();
        }
        if (VOCATIONAL_SCHOOL.matcher(school).matches()) {
            return Optional.of(related ? VOCATIONAL_RELATED : SENIOR);
        }
        return COLLEGE.matcher(school).matches()
                ? Optional.of(related ? COLLEGE_RELATED : COLLEGE_OTHER)
                : Optional.empty();
    }

    /** Whether it names a diploma and leaves open in what. */
    public static boolean isWithoutSubject(String word) {
        return VOCATIONAL_SCHOOL.matcher(word).matches()
                || COLLEGE.matcher(word).matches();
    }

    public boolean isRelatedDiploma() {
        return this == VOCATIONAL_RELATED || this == COLLEGE_RELATED;
    }
}
