package org.watchroom.exams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.exams.model.PaperQuestion;
import org.watchroom.questions.QuestionContent;
import org.watchroom.questions.SituationContent;

/**
 * What questions of a paper that stand next to each other are asked about.
 *
 * @param first the number of the first of them
 * @param last that of the last, which may be the same
 * @param media a picture and a sound at most
 */
public record PaperSituation(int first, int last, String text, List<PaperMedium> media) {

    public PaperSituation {
        media = List.copyOf(media);
    }

    public boolean holds(int no) {
        return first <= no && no <= last;
    }

    /** In the order of the paper. */
    static List<PaperSituation> of(List<PaperQuestion> paper, Map<Long, QuestionContent> contents) {
        Map<Long, PaperSituation> situations = new LinkedHashMap<>();
        for (PaperQuestion question : paper) {
            SituationContent told = contents.get(question.versionId()).situation();
            if (told != null) {
                situations.merge(
                        told.versionId(),
                        new PaperSituation(question.no(), question.no(), told.story(), PaperMedium.of(told.media())),
                        (before, now) -> new PaperSituation(before.first, now.last, now.text, now.media));
            }
        }
        return List.copyOf(situations.values());
    }
}
