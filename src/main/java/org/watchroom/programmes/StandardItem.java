package org.watchroom.programmes;

/**
 * A row of the occupational standard.
 *
 * @param key the standard's own number with edition and level, such as {@code 2026/L5/1.1.12}
 * @param level {@code L5}, {@code L4}, or {@code ALL} for ethics and basic knowledge
 * @param kind {@code skill} or {@code knowledge-topic}
 * @param function the function (职业功能) it belongs to, by its Chinese name
 * @param star whether failing this skill fails the whole skills test
 */
public record StandardItem(
        String key,
        String level,
        String kind,
        String function,
        String group,
        boolean star,
        String labelZh,
        String labelEn) {}
