package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.model.Flaw;
import org.watchroom.questions.model.MediaFile;
import org.watchroom.questions.model.MediaRepository;
import org.watchroom.questions.model.Medium;
import org.watchroom.questions.model.MediumKind;
import org.watchroom.questions.model.Situation;
import org.watchroom.questions.model.SituationRepository;

/**
 * Writing what several questions share. Once one of them is more than a draft, a change makes the next version of the
 * situation and a next draft of each of its questions; what is in use stays as it is until these are put in use.
 */
@ApplicationScoped
@Transactional
public class SituationEditing {

    @Inject
    private SituationRepository situations;

    @Inject
    private SituationVersions versions;

    @Inject
    private MediaRepository files;

    @Inject
    private NewVersions clock;

    /** Every reason why this cannot be taken, at most one for each of {@code situation}, its code, and {@code story}. */
    @Permits(Permission.SEE_QUESTIONS)
    public List<Written.Fault> faults(String code, String story) {
        return Situation.flaws(given(code), given(story)).stream()
                .map(flaw -> new Written.Fault(flaw.field(), flaw.key(), flaw.arguments()))
                .toList();
    }

    /**
     * @param story 1 to 2,000 characters; a line is enough where a picture says it all
     * @return the id of the new situation
     * @throws Refused {@code questions.situation.code-taken}; the first of the {@link #faults}
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public long add(String code, String story) {
        requireWellFormed(code, story);
        if (!situations.newestOf(List.of(code)).isEmpty()) {
            throw new Refused("questions.situation.code-taken", code);
        }
        return versions.add(code, given(story)).situation().id();
    }

    /**
     * @param number of the newest version, and what was seen of it
     * @return the number of the version that tells it now
     * @throws Refused {@code questions.stale} when somebody wrote since; {@code questions.edit.same} when it tells nothing
     *     new; the first of the {@link #faults}
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public int change(long id, int number, int seen, String story) {
        Situation situation = locked(id, number, seen);
        requireWellFormed(situation.code(), story);
        if (situations.newest(situation).story().equals(given(story))) {
            throw new Refused("questions.edit.same");
        }
        return versions.change(situation, it -> it.tell(given(story))).number();
    }

    /**
     * Shows a picture or plays a sound with the situation, in place of the one before.
     *
     * @param number of the newest version, and what was seen of it
     * @param kind PICTURE or SOUND
     * @param file as {@link QuestionMedia#attach} takes it
     * @param description required: what it shows or sounds like
     * @return the number of the version that has it now
     * @throws Refused {@code questions.media.…}; {@code questions.stale} when somebody wrote since
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public int attach(long id, int number, int seen, String kind, byte[] file, String description) {
        MediumKind place = MediumKind.valueOf(kind);
        MediaFile read = MediaFile.read(place, file, clock.now());
        Medium medium = new Medium(read.sha256(), description);
        Situation situation = locked(id, number, seen);
        files.keep(read);
        return versions.change(situation, it -> it.show(place, medium)).number();
    }

    /**
     * @return the number of the version that has it no more
     * @throws Refused {@code questions.stale} when somebody wrote since
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public int remove(long id, int number, int seen, String kind) {
        return versions.change(locked(id, number, seen), it -> it.hide(MediumKind.valueOf(kind)))
                .number();
    }

    private Situation locked(long id, int number, int seen) {
        Situation situation = situations.lock(id);
        if (situation.newest() != number) {
            throw new Refused("questions.stale", situation.code());
        }
        situations.newest(situation).refuseUnlessAt(seen);
        return situation;
    }

    private static void requireWellFormed(String code, String story) {
        List<Flaw> flaws = Situation.flaws(given(code), given(story));
        if (!flaws.isEmpty()) {
            throw Refused.input(flaws.get(0).key(), flaws.get(0).arguments().toArray());
        }
    }

    private static String given(String text) {
        return Objects.toString(text, "").replace("\r\n", "\n").strip();
    }
}
