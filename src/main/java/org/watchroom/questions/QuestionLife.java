package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.model.QuestionRepository;
import org.watchroom.questions.model.QuestionVersion;

/**
 * What happens to a version after it was written: a second person looks it over, it is put in use, it is retired. Each deed
 * takes what its caller saw of the version, and refuses with {@code questions.stale} when somebody changed it since.
 */
@ApplicationScoped
@Transactional
public class QuestionLife {

    @Inject
    private QuestionRepository questions;

    @Inject
    private NewVersions versions;

    /**
     * A draft was looked over and found right.
     *
     * @throws Refused {@code questions.life.not-draft}; {@code questions.life.own} for whoever wrote it or changed it last
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public void review(long versionId, int seen) {
        questions.lock(versionId, seen).life().review(versions.person(), versions.now());
    }

    /**
     * Not right yet: a draft again, with a note for its author.
     *
     * @throws Refused {@code questions.life.not-back} once it was in use; {@code questions.life.note} without a note
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public void sendBack(long versionId, int seen, String note) {
        questions.lock(versionId, seen).life().sendBack(versions.person(), note, versions.now());
    }

    /**
     * Papers draw it from now on, instead of the versions before it, which are retired.
     *
     * @throws Refused {@code questions.life.not-reviewed}
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public void putInUse(long versionId, int seen) {
        QuestionVersion version = questions.lock(versionId, seen);
        version.life().requireReviewed();
        questions.retireBefore(version.question(), version.number(), versions.person(), versions.now());
        version.life().putInUse();
    }

    /**
     * Papers draw it no more; those that hold it keep it.
     *
     * @throws Refused {@code questions.life.retired} when it is already
     */
    @Permits(Permission.KEEP_QUESTIONS)
    public void retire(long versionId, int seen, Reason reason) {
        questions.lock(versionId, seen).life().retire(versions.person(), reason.text(), versions.now());
    }
}
