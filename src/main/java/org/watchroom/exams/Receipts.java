package org.watchroom.exams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.watchroom.exams.model.Attempt;
import org.watchroom.exams.model.AttemptRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** The receipt of a sealed paper, and the check of the hash that is printed on it; for its candidate and for examiners. */
@ApplicationScoped
@Transactional
public class Receipts {

    private static final String HASH = "[0-9a-f]{64}";

    @Inject
    private AttemptRepository attempts;

    @Inject
    private SealedPapers papers;

    @Inject
    private PaperDrawing drawing;

    @Inject
    private CurrentUser user;

    /** @throws Refused {@code exams.attempt.absent}, {@code exams.receipt.open} while the paper is not sealed */
    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public PaperDocument receipt(long attemptId) {
        Attempt attempt = readable(attemptId);
        if (attempt.isOpen()) {
            throw new Refused("exams.receipt.open");
        }
        return new PaperDocument("receipt-" + attemptId + ".pdf", drawing.receipt(papers.receipt(attempt)));
    }

    /**
     * Makes the hash anew from the rows of the paper that it was printed for.
     *
     * @param printed 64 hexadecimal digits; case and spaces do not matter
     * @throws Refused {@code exams.receipt.hash} for anything else, {@code exams.receipt.unknown} when no paper that the
     *     asker may see had it
     */
    @Permits({Permission.SIT_EXAMS, Permission.SEE_EXAMS})
    public HashCheck check(String printed) {
        String hash = printed == null ? "" : printed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (!hash.matches(HASH)) {
            throw Refused.input("exams.receipt.hash");
        }
        return papers.check(hash)
                .filter(it -> maySee(it.personId()))
                .map(SealedPapers.Checked::check)
                .orElseThrow(() -> Refused.absent("exams.receipt.unknown"));
    }

    private Attempt readable(long attemptId) {
        return attempts.find(attemptId)
                .filter(it -> maySee(it.personId()))
                .orElseThrow(() -> Refused.absent("exams.attempt.absent"));
    }

    private boolean maySee(long personId) {
        return user.may(Permission.SEE_EXAMS) || personId == user.id();
    }
}
