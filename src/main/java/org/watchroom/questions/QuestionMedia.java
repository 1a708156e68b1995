package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;
import org.watchroom.questions.model.MediaFile;
import org.watchroom.questions.model.MediaRepository;
import org.watchroom.questions.model.Medium;
import org.watchroom.questions.model.MediumKind;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionVersion;
import org.watchroom.questions.model.State;

/**
 * Pictures and sounds of questions. A draft takes them; what is past its draft stays as it is and is followed by a next
 * version, which begins as a draft.
 */
@ApplicationScoped
@Transactional
public class QuestionMedia {

    @Inject
    private QuestionRepository questions;

    @Inject
    private MediaRepository files;

    @Inject
    private NewVersions versions;

    @Inject
    private Standard standard;

    /**
     * Shows a picture or plays a sound with the question, in place of the one before.
     *
     * @param seen of the version, as the caller saw it
     * @param kind PICTURE or SOUND
     * @param file PNG or JPEG of at most 5 MB; WAV (PCM) of at most 3 MB and 60 s
     * @param description required: what it shows or sounds like
     * @return the number of the version that has it now
     * @throws Refused {@code questions.media.…}; {@code questions.stale} when there is a newer version
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public int attach(long versionId, int seen, String kind, byte[] file, String description) {
        MediumKind place = MediumKind.valueOf(kind);
        MediaFile read = MediaFile.read(place, file, versions.now());
        Medium medium = new Medium(read.sha256(), description);
        QuestionVersion version = writable(versionId, seen);
        files.keep(read);
        version.show(place, medium);
        return version.number();
    }

    /**
     * @return the number of the version that has it no more
     * @throws Refused {@code questions.stale} when there is a newer version
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public int remove(long versionId, int seen, String kind) {
        QuestionVersion version = writable(versionId, seen);
        version.hide(MediumKind.valueOf(kind));
        return version.number();
    }

    /** @throws Refused {@code questions.media.absent} */
    @Permits({Permission.SEE_QUESTIONS, Permission.SEE_EXAMS})
    public MediaContent file(String sha256) {
        return content(sha256);
    }

    /** To be asked only after it was seen that the paper holds it. */
    @Permits(Permission.SIT_EXAMS)
    public MediaContent fileOfPaper(String sha256) {
        return content(sha256);
    }

    private MediaContent content(String sha256) {
        MediaFile file = files.get(sha256);
        return new MediaContent(file.content(), file.mediaType());
    }

    private QuestionVersion writable(long versionId, int seen) {
        QuestionVersion version = questions.lock(versionId, seen);
        if (version.number() < version.question().newest()) {
            throw new Refused("questions.stale", version.question().code());
        }
        if (version.life().state() == State.DRAFT) {
            version.rewrite(version.text(), version.cell(), versions.person());
            return version;
        }
        NewVersions.Next next = new NewVersions.Next(
                version.question(),
                version.text(),
                standard.item(version.text().standardKey()).orElseThrow());
        return versions.follow(List.of(next)).get(0);
    }
}
