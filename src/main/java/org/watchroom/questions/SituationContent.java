package org.watchroom.questions;

import java.util.List;
import java.util.Map;
import org.watchroom.questions.model.Medium;
import org.watchroom.questions.model.MediumKind;
import org.watchroom.questions.model.SituationVersion;

/**
 * What one version of a situation tells and shows.
 *
 * @param media a picture and a sound at most
 */
public record SituationContent(
        long versionId, long situationId, String code, String story, List<QuestionMedium> media) {

    public SituationContent {
        media = List.copyOf(media);
    }

    static SituationContent of(SituationVersion version) {
        return new SituationContent(
                version.id(),
                version.situation().id(),
                version.situation().code(),
                version.story(),
                media(version.media()));
    }

    static List<QuestionMedium> media(Map<MediumKind, Medium> media) {
        return media.entrySet().stream()
                .map(it -> new QuestionMedium(
                        it.getKey().name(),
                        it.getValue().sha256(),
                        it.getValue().description()))
                .toList();
    }
}
