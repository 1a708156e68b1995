package org.watchroom.courses;

import java.util.List;

/**
 * What keeps a draft from being published.
 *
 * @param lesson the code of the lesson that lacks it; null for the course itself
 * @param key of the words that say what is missing
 */
public record DraftGap(String lesson, String key, List<Object> arguments) {

    DraftGap(String lesson, String key, Object... arguments) {
        this(lesson, key, List.of(arguments));
    }
}
