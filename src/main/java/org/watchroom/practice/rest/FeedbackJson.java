package org.watchroom.practice.rest;

import java.util.List;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.practice.PracticeFeedback;

/** What came of an answer. */
public class FeedbackJson {
    public int no;
    public boolean right;
    /** As the person gave it: the keys of the question, or the number. */
    public String chosen;
    /** What is right: the keys of the question, or the number with its tolerance. */
    public String answer;
    /** The steps of an ordering as they belong. */
    public List<String> steps;

    public String explanation;
    public String basis;
    /** How far the question has been reviewed. */
    public String review;

    public List<Lesson> lessons;
    /** Absent when nobody can say. */
    public Integer seconds;

    public int paceSeconds;
    /** The day on which it comes back, such as 2026-11-30. */
    public String backOn;
    /** Whether it comes once more in this round. */
    public boolean again;
    /** Days on which a mistake must still be right before it leaves the list; 0 for no mistake. */
    public int daysToGo;

    public int done;
    public int size;

    FeedbackJson(PracticeFeedback it, PageTexts texts) {
        no = it.no();
        right = it.right();
        chosen = it.chosen();
        answer = it.answer();
        steps = it.steps();
        explanation = it.explanation();
        basis = it.basis();
        review = it.review();
        lessons = it.lessons().stream().map(lesson -> new Lesson(lesson, texts)).toList();
        seconds = it.seconds();
        paceSeconds = it.paceSeconds();
        backOn = it.backOn().toString();
        again = it.again();
        daysToGo = it.daysToGo();
        done = it.done();
        size = it.size();
    }

    /** A lesson that teaches what was asked. */
    public static class Lesson {
        public String course;
        public String code;
        public String title;

        Lesson(PracticeFeedback.Lesson lesson, PageTexts texts) {
            course = lesson.course();
            code = lesson.code();
            title = texts.either(lesson.titleZh(), lesson.titleEn());
        }
    }
}
