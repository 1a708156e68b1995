package org.watchroom.exams;

/**
 * A question asked by itself, without its answer.
 *
 * @param situation what it is asked about, or null
 */
public record LooseQuestion(AttemptPaper.Question question, PaperSituation situation) {

    /**
     * Where a question stands and how it is lettered there.
     *
     * @param order as {@link LooseQuestions#orders} gave it
     */
    public record Place(int no, long versionId, String order) {}
}
