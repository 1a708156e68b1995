package org.watchroom.courses;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.courses.model.CourseDraft;
import org.watchroom.courses.model.CourseText;
import org.watchroom.courses.model.DraftLesson;
import org.watchroom.courses.model.DraftPreview;
import org.watchroom.courses.model.LessonText;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** Finds what keeps a draft from being published. */
@RequestScoped
class DraftChecks {

    @Inject
    private Standard standard;

    private final Map<String, Boolean> known = new HashMap<>();

    /** All of it, what the course says of itself first. */
    List<DraftGap> gaps(CourseDraft draft, DraftPreview preview) {
        List<DraftGap> gaps = new ArrayList<>();
        CourseText facts = draft.text();
        if (isAnyBlank(facts.titleZh(), facts.titleEn())) {
            gaps.add(new DraftGap(null, "courses.draft.gap.title"));
        }
        if (isAnyBlank(facts.summaryZh(), facts.summaryEn())) {
            gaps.add(new DraftGap(null, "courses.draft.gap.summary"));
        }
        if (isAnyBlank(facts.reviewZh(), facts.reviewEn())) {
            gaps.add(new DraftGap(null, "courses.draft.gap.review"));
        }
        if (draft.lessons().isEmpty()) {
            gaps.add(new DraftGap(null, "courses.draft.gap.lessons"));
        }
        draft.lessons().forEach(lesson -> gaps.addAll(gaps(lesson, preview)));
        return gaps;
    }

    List<DraftGap> gaps(DraftLesson lesson, DraftPreview preview) {
        List<DraftGap> gaps = new ArrayList<>();
        LessonText text = lesson.text();
        if (isAnyBlank(text.titleZh(), text.titleEn())) {
            gaps.add(new DraftGap(lesson.code(), "courses.draft.gap.title"));
        }
        if ((text.chapterZh() == null) != (text.chapterEn() == null)) {
            gaps.add(new DraftGap(lesson.code(), "courses.draft.gap.chapter"));
        }
        if (text.leastMinutes() > text.minutes()) {
            gaps.add(new DraftGap(lesson.code(), "courses.draft.gap.least"));
        }
        if (lesson.markdown().isBlank()) {
            gaps.add(new DraftGap(lesson.code(), "courses.draft.gap.text"));
        }
        text.standardKeys().stream()
                .filter(key ->
                        !known.computeIfAbsent(key, it -> standard.item(it).isPresent()))
                .forEach(key -> gaps.add(new DraftGap(lesson.code(), "courses.draft.gap.standard", key)));
        try {
            preview.html(lesson.markdown());
        } catch (Refused refusal) {
            gaps.add(new DraftGap(lesson.code(), refusal.key(), refusal.arguments()));
        }
        return gaps;
    }

    private static boolean isAnyBlank(String one, String other) {
        return one.isBlank() || other.isBlank();
    }
}
