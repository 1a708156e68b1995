package org.watchroom.questions.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.questions.QuestionDetail;
import org.watchroom.questions.QuestionLife;
import org.watchroom.questions.QuestionLine;
import org.watchroom.questions.QuestionUse;
import org.watchroom.questions.Questions;

/** One question, as it is used now or in another of its versions, and what may be done with that version next. */
@Named
@ViewScoped
public class QuestionPage implements Serializable {

    @Inject
    private transient Questions questions;

    @Inject
    private transient QuestionLife life;

    @Inject
    private transient QuestionUse use;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PageTexts texts;

    private String id;
    private String version;
    private String compare;
    private Integer seen;
    private String note;
    private String reason;
    private transient QuestionDetail detail;
    private transient QuestionUse.Uses uses;
    private transient List<QuestionLine> twins;

    public QuestionDetail getDetail() {
        if (detail == null) {
            if (!isNumber(id)) {
                throw Refused.absent("questions.absent");
            }
            detail = questions.question(Long.parseLong(id), isNumber(version) ? Integer.valueOf(version) : null);
            seen = seen == null ? detail.life().seen() : seen;
        }
        return detail;
    }

    /** Where the question is used. */
    public QuestionUse.Uses getUses() {
        if (uses == null) {
            uses = use.of(getDetail().id(), versionId());
        }
        return uses;
    }

    /** Other questions that ask nearly the same. */
    public List<QuestionLine> getTwins() {
        if (twins == null) {
            twins = questions.twins(versionId());
        }
        return twins;
    }

    public boolean isCompared() {
        return isNumber(compare);
    }

    /** What the version shown says otherwise than the one it is compared with. */
    public List<Differences.Line> getChanges() {
        QuestionFields before = new QuestionFields(0);
        before.read(questions.question(Long.parseLong(id), Integer.valueOf(compare)));
        QuestionFields after = new QuestionFields(0);
        after.read(getDetail());
        return Comparison.of(before, after, texts).getLines();
    }

    public String review() {
        return done("questions.life.done.review", () -> life.review(versionId(), seen));
    }

    public String sendBack() {
        return done("questions.life.done.send-back", () -> life.sendBack(versionId(), seen, note));
    }

    public String putInUse() {
        return done("questions.life.done.put-in-use", () -> life.putInUse(versionId(), seen));
    }

    public String retire() {
        return done("questions.life.done.retire", () -> life.retire(versionId(), seen, new Reason(reason)));
    }

    private String done(String key, Runnable deed) {
        int shown = getDetail().number();
        try {
            deed.run();
        } catch (Refused refusal) {
            notices.refused(refusal);
            seen = null;
            detail = null;
            return null;
        }
        notices.doneThenRedirect(key, detail.content().code(), shown);
        return "/questions/question.xhtml?faces-redirect=true&id=" + id + "&version=" + shown;
    }

    private long versionId() {
        return getDetail().content().versionId();
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("\\d{1,9}");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getCompare() {
        return compare;
    }

    public void setCompare(String compare) {
        this.compare = compare;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
