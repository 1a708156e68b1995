package org.watchroom.courses;

import java.util.List;

/**
 * A lesson that is being written, and how readers would see it.
 *
 * @param version one more with each change
 * @param html null while it cannot be shown
 * @param gaps what keeps it from being published
 */
public record DraftLessonContent(
        String courseTitleZh,
        String courseTitleEn,
        String code,
        DraftLessonText text,
        int version,
        String html,
        List<DraftGap> gaps) {}
