package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.ItemStatistics;
import org.watchroom.exams.QuestionHealth;

/** What the answers to one question say: who chose what. */
@Named
@RequestScoped
public class ItemPage {

    @Inject
    private ItemStatistics statistics;

    private long version;
    private Long sitting;
    private QuestionHealth question;

    public void load() {
        question = statistics.ofQuestion(version, sitting);
    }

    public QuestionHealth getQuestion() {
        return question;
    }

    /** An option beside the key that is among the dead ones. */
    public boolean isDead(QuestionHealth.Line line) {
        return question.findings().stream()
                .anyMatch(it ->
                        it.trouble().equals("DEAD_DISTRACTOR") && it.letters().contains(line.letter()));
    }

    /** Whether it has no options to be counted, only answers as a whole. */
    public boolean isWholeAnswers() {
        return question.lines().isEmpty();
    }

    /** Whole percent of all who answered the question. */
    public long share(int chosen) {
        return question.answers() == 0 ? 0 : Math.round(100.0 * chosen / question.answers());
    }

    public int getFewest() {
        return ItemStatistics.FEWEST_ANSWERS;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }
}
