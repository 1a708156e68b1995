package org.watchroom.exams.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.watchroom.exams.HashCheck;
import org.watchroom.exams.Receipts;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.PageTexts;

/** Where the hash of a receipt is checked against the rows of its paper. */
@Named
@RequestScoped
public class PaperCheckPage {

    @Inject
    private Receipts receipts;

    @Inject
    private CurrentUser user;

    @Inject
    private PageTexts texts;

    private String hash;
    private HashCheck check;
    private String refusal;

    public void load() {
        if (hash == null || hash.isBlank()) {
            return;
        }
        try {
            check = receipts.check(hash);
        } catch (Refused refused) {
            refusal = texts.of(refused.key(), refused.arguments().toArray());
        }
    }

    public HashCheck getCheck() {
        return check;
    }

    /** Why nothing could be checked, in words, or null. */
    public String getRefusal() {
        return refusal;
    }

    public boolean isExaminer() {
        return user.may(Permission.SEE_EXAMS);
    }

    public String getHash() {
        return hash;
    }

    public void setHash(String hash) {
        this.hash = hash;
    }
}
