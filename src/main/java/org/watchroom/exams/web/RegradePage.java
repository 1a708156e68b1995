package org.watchroom.exams.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.watchroom.exams.ItemStatistics;
import org.watchroom.exams.QuestionHealth;
import org.watchroom.exams.RegradeFacts;
import org.watchroom.exams.RegradePreview;
import org.watchroom.exams.Regrading;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Notices;

/** Where a question is decided anew after papers were graded. What is looked at stands in the address. */
@Named
@ViewScoped
public class RegradePage implements Serializable {

    private static final List<String> DEEDS = List.of("KEYS", "POINTS_TO_ALL", "CANCELLED");

    @Inject
    private transient Regrading regrading;

    @Inject
    private transient ItemStatistics statistics;

    @Inject
    private transient Notices notices;

    private long version;
    private String deed;
    private String accepted;
    private String reason;
    private String token;
    private String lateToken;
    private transient RegradePreview preview;
    private transient RegradePreview late;
    private transient boolean lateLooked;
    private transient QuestionHealth question;
    private transient List<RegradeFacts> taken;

    public void load() {
        if (deed == null || deed.isEmpty()) {
            accepted = accepted == null ? getQuestion().answer() : accepted;
        } else {
            preview = regrading.preview(version, deed, answers());
            token = preview.token();
        }
    }

    public String look() {
        regrading.preview(version, deed, answers());
        return "/exams/regrade?faces-redirect=true&includeViewParams=true";
    }

    public String take() {
        RegradeFacts facts = regrading.take(version, deed, answers(), token, new Reason(reason));
        notices.doneThenRedirect("exams.regrade.done", facts.papers());
        return "/exams/regrade?faces-redirect=true&version=" + version;
    }

    /** Takes the newest decision once more, for the papers that were handed in since. */
    public String takeLate() {
        RegradePreview wanted = getLate();
        if (wanted == null) {
            throw new Refused("exams.regrade.nothing");
        }
        RegradeFacts facts = regrading.take(
                version,
                wanted.deed(),
                wanted.accepted(),
                lateToken,
                new Reason(getTaken().get(0).reason()));
        notices.doneThenRedirect("exams.regrade.done", facts.papers());
        return "/exams/regrade?faces-redirect=true&version=" + version;
    }

    /** What the newest decision would do to papers handed in since; null when it covers all. */
    public RegradePreview getLate() {
        if (!lateLooked) {
            late = regrading.late(version).orElse(null);
            lateToken = lateToken == null && late != null ? late.token() : lateToken;
            lateLooked = true;
        }
        return late;
    }

    public String getLateAnswers() {
        return String.join(" ", getLate().accepted());
    }

    public String getLateToken() {
        return lateToken;
    }

    public void setLateToken(String lateToken) {
        this.lateToken = lateToken;
    }

    private List<String> answers() {
        return accepted == null
                ? List.of()
                : Stream.of(accepted.split("[\\s,，、;；]+"))
                        .filter(it -> !it.isEmpty())
                        .toList();
    }

    public RegradePreview getPreview() {
        return preview;
    }

    public QuestionHealth getQuestion() {
        if (question == null) {
            question = statistics.ofQuestion(version, null);
        }
        return question;
    }

    public List<RegradeFacts> getTaken() {
        if (taken == null) {
            taken = regrading.of(version);
        }
        return taken;
    }

    public List<String> getDeeds() {
        return DEEDS;
    }

    public int getLongest() {
        return Reason.LONGEST;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getAccepted() {
        return accepted;
    }

    public void setAccepted(String accepted) {
        this.accepted = accepted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
