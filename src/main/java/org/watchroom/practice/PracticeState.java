package org.watchroom.practice;

import java.time.LocalDate;
import java.util.List;

/**
 * Where one person's practice stands today.
 *
 * @param examination its day, or null
 * @param daysLeft until then, or null
 * @param today questions that the daily practice still has today; 0 when it is done
 * @param due those that are due, all of them
 * @param doneToday daily questions that are answered today
 * @param mistakes on the list of mistakes
 * @param unseen questions never answered
 * @param bank questions there are
 * @param minutes that the daily practice takes at the pace of the mock
 * @param paceSeconds what the mock leaves for a question
 * @param mock whether there is a mock to follow
 * @param daysOfMonth days practised among the last 30, today included
 * @param daysInARow up to today, or up to yesterday as long as today can still be added
 * @param topics of the standard that have questions, in its order
 */
public record PracticeState(
        LocalDate examination,
        Integer daysLeft,
        int today,
        int due,
        int doneToday,
        int mistakes,
        int unseen,
        int bank,
        int minutes,
        int paceSeconds,
        boolean mock,
        int daysOfMonth,
        int daysInARow,
        List<Topic> topics) {

    public PracticeState {
        topics = List.copyOf(topics);
    }

    /**
     * @param name as the standard calls it
     * @param questions there are
     * @param seen of them
     */
    public record Topic(String name, int questions, int seen) {}
}
