package org.watchroom.courses;

import java.time.Instant;
import java.util.List;

/**
 * A course that is being written.
 *
 * @param base the version that was read when it was begun; 0 for a new course
 * @param newest the version that is read now; 0 when there is none
 * @param version one more with each change of what it says of itself or of its list of lessons
 * @param gaps what keeps it from being published
 */
public record DraftOutline(
        String code,
        DraftFacts facts,
        int base,
        int newest,
        int version,
        Instant changedAt,
        List<Line> lessons,
        List<String> pictures,
        List<DraftGap> gaps) {

    /** Whether another version was published since this draft was begun. */
    public boolean isOvertaken() {
        return newest != base;
    }

    /** One of its lessons. */
    public record Line(int place, String code, String titleZh, String titleEn, int minutes, int gaps) {}
}
