package org.watchroom.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * What came of an answer.
 *
 * @param chosen the letters as shown, in the person's order for steps; T or F; or a number
 * @param answer what is right, likewise; a number with its tolerance
 * @param steps of an ordering as they belong
 * @param basis the standard and clause
 * @param review how far the question has been reviewed
 * @param seconds taken; null when it says nothing
 * @param paceSeconds what the mock leaves
 * @param backOn the day on which it comes back
 * @param again whether it comes once more in this round
 * @param daysToGo days on which a mistake must still be right before it leaves the list; 0 for no mistake
 * @param done questions of the round that are answered
 * @param size questions of the round
 */
public record PracticeFeedback(
        int no,
        String kind,
        boolean right,
        String chosen,
        String answer,
        List<String> steps,
        String explanation,
        String basis,
        String review,
        List<Lesson> lessons,
        Integer seconds,
        int paceSeconds,
        LocalDate backOn,
        boolean again,
        int daysToGo,
        int done,
        int size) {

    public PracticeFeedback {
        steps = List.copyOf(steps);
        lessons = List.copyOf(lessons);
    }

    /** A lesson that teaches what was asked. */
    public record Lesson(String course, String code, String titleZh, String titleEn) {}
}
