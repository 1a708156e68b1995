package org.watchroom.exams.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.StreamedContent;
import org.watchroom.exams.BlueprintDetail;
import org.watchroom.exams.BlueprintFacts;
import org.watchroom.exams.BlueprintPlan;
import org.watchroom.exams.BlueprintTopics;
import org.watchroom.exams.Blueprints;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.SheetDownload;

/** One version of a blueprint: its matrix, to be typed while it is a draft, and what can be done with it. */
@Named
@ViewScoped
public class BlueprintPage implements Serializable {

    private static final String BAR = "|";

    @Inject
    private transient Blueprints blueprints;

    @Inject
    private transient BlueprintTopics topics;

    @Inject
    private transient Notices notices;

    @Inject
    private transient CurrentUser user;

    private long id;
    private boolean byDifficulty;
    private transient BlueprintFacts facts;
    private int version;
    private BlueprintMatrix matrix;
    private String titleZh;
    private String titleEn;
    private int minutes;
    private BigDecimal passMark;
    private String scoring;
    private boolean shufflesQuestions;
    private boolean shufflesOptions;
    private String topic;

    public void load() {
        BlueprintDetail detail = blueprints.detail(id);
        BlueprintPlan plan = detail.plan();
        facts = detail.facts();
        version = detail.version();
        titleZh = plan.titleZh();
        titleEn = plan.titleEn();
        minutes = plan.minutes();
        passMark = new BigDecimal(plan.passMark().stripTrailingZeros().toPlainString());
        scoring = plan.scoring();
        shufflesQuestions = plan.shufflesQuestions();
        shufflesOptions = plan.shufflesOptions();
        matrix = new BlueprintMatrix(
                plan, topics.weights(plan.edition(), plan.level()).keySet(), byDifficulty);
    }

    public String save() {
        List<BlueprintPlan.Cell> cells = matrix.cells((row, column) ->
                notices.beside("form:rows:" + row + ":cells:" + column + ":count", "exams.matrix.typed"));
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            return null;
        }
        BlueprintFacts now = getFacts();
        blueprints.change(
                id,
                version,
                new BlueprintPlan(
                        now.code(),
                        titleZh,
                        titleEn,
                        now.edition(),
                        now.level(),
                        minutes,
                        passMark,
                        scoring,
                        shufflesQuestions,
                        shufflesOptions,
                        cells));
        notices.doneThenRedirect("exams.blueprint.saved", now.code());
        return here(id);
    }

    /** A row for the topic that is chosen; what was typed so far stays. */
    public void addRow() {
        if (topic != null && topic.contains(BAR)) {
            matrix.add(topic.substring(0, topic.indexOf(BAR)), topic.substring(topic.indexOf(BAR) + 1));
        }
    }

    public String publish() {
        blueprints.publish(id);
        notices.doneThenRedirect(
                "exams.blueprint.published", getFacts().code(), getFacts().number());
        return here(id);
    }

    public String retire() {
        blueprints.retire(id);
        notices.doneThenRedirect(
                "exams.blueprint.retired", getFacts().code(), getFacts().number());
        return here(id);
    }

    public String next() {
        long next = blueprints.next(id);
        notices.doneThenRedirect("exams.blueprint.begun", getFacts().code());
        return here(next);
    }

    public String discard() {
        String code = getFacts().code();
        blueprints.discard(id);
        notices.doneThenRedirect("exams.blueprint.discarded", code);
        return "/exams/blueprints?faces-redirect=true";
    }

    private static String here(long id) {
        return "/exams/blueprint?faces-redirect=true&id=" + id;
    }

    public StreamedContent getFile() {
        return SheetDownload.json(getFacts().code() + "-" + getFacts().number(), blueprints.export(id));
    }

    /** Groups of the standard within the functions of the matrix, such as {@code 设施检测|2026/L5/3.1}. */
    public List<String> getTopics() {
        return topics.groups(getFacts().edition(), getFacts().level()).stream()
                .map(it -> it.function() + BAR + it.topic())
                .toList();
    }

    public BlueprintFacts getFacts() {
        if (facts == null) {
            facts = blueprints.detail(id).facts();
        }
        return facts;
    }

    public boolean isKeeper() {
        return user.may(Permission.KEEP_EXAMS);
    }

    public boolean isEditable() {
        return isKeeper() && getFacts().state().equals("DRAFT");
    }

    public BlueprintMatrix getMatrix() {
        return matrix;
    }

    /** Percent by function, as the standard has them for the theory of that level. */
    public List<Weight> getWeights() {
        List<Weight> weights = new ArrayList<>();
        topics.weights(getFacts().edition(), getFacts().level())
                .forEach((function, percent) -> weights.add(new Weight(function, percent)));
        return weights;
    }

    /** @param percent of the theory */
    public record Weight(String function, BigDecimal percent) {}

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public boolean isByDifficulty() {
        return byDifficulty;
    }

    public void setByDifficulty(boolean byDifficulty) {
        this.byDifficulty = byDifficulty;
    }

    public String getTitleZh() {
        return titleZh;
    }

    public void setTitleZh(String titleZh) {
        this.titleZh = titleZh;
    }

    public String getTitleEn() {
        return titleEn;
    }

    public void setTitleEn(String titleEn) {
        this.titleEn = titleEn;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public BigDecimal getPassMark() {
        return passMark;
    }

    public void setPassMark(BigDecimal passMark) {
        this.passMark = passMark;
    }

    public String getScoring() {
        return scoring;
    }

    public void setScoring(String scoring) {
        this.scoring = scoring;
    }

    public boolean isShufflesQuestions() {
        return shufflesQuestions;
    }

    public void setShufflesQuestions(boolean shufflesQuestions) {
        this.shufflesQuestions = shufflesQuestions;
    }

    public boolean isShufflesOptions() {
        return shufflesOptions;
    }

    public void setShufflesOptions(boolean shufflesOptions) {
        this.shufflesOptions = shufflesOptions;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }
}
