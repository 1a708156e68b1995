package org.watchroom.exams;

import java.util.List;
import org.watchroom.questions.QuestionContent;
import org.watchroom.questions.QuestionMedium;

/**
 * A picture or a sound of a question on a paper.
 *
 * @param kind PICTURE or SOUND
 * @param sha256 of the file, which names it
 * @param description for those who cannot see or hear it
 */
public record PaperMedium(String kind, String sha256, String description) {

    static List<PaperMedium> of(QuestionContent content) {
        return of(content.media());
    }

    static List<PaperMedium> of(List<QuestionMedium> media) {
        return media.stream()
                .map(it -> new PaperMedium(it.kind(), it.sha256(), it.description()))
                .toList();
    }
}
