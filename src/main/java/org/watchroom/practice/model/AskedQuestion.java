package org.watchroom.practice.model;

/**
 * A question of a round.
 *
 * @param no from 1
 * @param order of its options, as on a paper
 * @param secondsShown since it was first shown, null before; once it is answered, what the journal says it took
 * @param choice what was answered; null before
 */
public record AskedQuestion(
        int no, long questionId, long versionId, String order, Integer secondsShown, String choice) {

    public boolean isAnswered() {
        return choice != null;
    }
}
