package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** Ends papers whose time has run out. Any node may do so at any time: each paper is sealed once. */
@ApplicationScoped
@Transactional
public class OverduePapers {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private Grading grading;

    /** The attempts past their deadline and a short grace, the longest overdue first. */
    @Permits(Permission.SYSTEM)
    public List<Long> overdue() {
        return attempts.overdue();
    }

    /** Seals it in a transaction of its own, with its deadline as its finish, unless somebody else is at it. */
    @Permits(Permission.SYSTEM)
    public void seal(long attemptId) {
        grading.sealIfOverdue(attemptId);
    }
}
