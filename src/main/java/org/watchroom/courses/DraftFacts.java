package org.watchroom.courses;

import java.util.List;
import org.watchroom.courses.model.CourseText;

/**
 * What a course that is being written says of itself. Empty texts are kept.
 *
 * @param open whether every trainee may read it, though no programme asks for it
 */
public record DraftFacts(
        String titleZh,
        String titleEn,
        String summaryZh,
        String summaryEn,
        String reviewZh,
        String reviewEn,
        boolean open) {

    static DraftFacts of(CourseText text) {
        return new DraftFacts(
                text.titleZh(),
                text.titleEn(),
                text.summaryZh(),
                text.summaryEn(),
                text.reviewZh(),
                text.reviewEn(),
                text.open());
    }

    CourseText text(String code) {
        return new CourseText(code, titleZh, titleEn, summaryZh, summaryEn, reviewZh, reviewEn, open, List.of());
    }
}
