package org.watchroom.questions.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.questions.QuestionDetail;
import org.watchroom.questions.QuestionEditing;
import org.watchroom.questions.Questions;
import org.watchroom.questions.SituationLine;
import org.watchroom.questions.Situations;
import org.watchroom.questions.Written;

/** The form of one question: a new one, or one that is changed. */
@Named
@ViewScoped
public class QuestionEditPage implements Serializable {

    @Inject
    private transient QuestionEditing editing;

    @Inject
    private transient Questions questions;

    @Inject
    private transient Situations situations;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PageTexts texts;

    private Long id;
    private Integer version;
    private String situation;
    private long versionId;
    private int seen;
    private int newest;
    private String state;
    private QuestionFields fields;
    private Differences differences = new Differences();
    private transient Map<String, Boolean> kinds;
    private transient List<SituationLine> choices;

    /** Fills the form when an existing question is to be changed: from the version named, else from the newest. */
    public void load() {
        fields = new QuestionFields(editing.letters().size());
        fields.setSituation(situation);
        if (id != null) {
            QuestionDetail detail = questions.question(id, version);
            see(
                    version == null
                            ? questions.question(id, detail.versions().get(0).number())
                            : detail);
        }
    }

    private void see(QuestionDetail detail) {
        remember(detail);
        fields.read(detail);
    }

    private void remember(QuestionDetail detail) {
        versionId = detail.content().versionId();
        seen = detail.life().seen();
        newest = detail.versions().get(0).number();
        version = detail.number();
        state = detail.life().state();
    }

    public String save() {
        Written written = fields.written(isWithOptions());
        List<Written.Fault> faults = editing.faults(written);
        faults.forEach(it -> notices.beside(
                fields.place(it.field()), it.key(), it.arguments().toArray()));
        if (!faults.isEmpty()) {
            return null;
        }
        try {
            if (id == null) {
                id = editing.add(written);
                version = 1;
            } else {
                version = editing.change(versionId, seen, newest, written);
            }
        } catch (Refused refusal) {
            notices.refused(refusal);
            if (refusal.key().equals("questions.stale")) {
                compare();
            }
            return null;
        }
        notices.doneThenRedirect("questions.edit.saved", written.code(), version);
        return "/questions/question.xhtml?faces-redirect=true&id=" + id + "&version=" + version;
    }

    /** Shows both; saving again is a choice between them. */
    private void compare() {
        QuestionDetail now = questions.question(
                id, questions.question(id, version).versions().get(0).number());
        remember(now);
        QuestionFields kept = new QuestionFields(editing.letters().size());
        kept.read(now);
        differences = Comparison.of(kept, fields, texts);
    }

    public void addOption() {
        fields.addOption();
    }

    public void removeOption(int place) {
        fields.removeOption(place);
    }

    /** Nothing to do but to draw the form for the kind that was chosen. */
    public void chooseKind() {
        fields.offerOptions();
    }

    /** Nothing to do but to draw the situation that was chosen. */
    public String showSituation() {
        return null;
    }

    /** Those that a question can be asked about. */
    public List<SituationLine> getSituations() {
        if (choices == null) {
            choices = situations.all();
        }
        return choices;
    }

    /** What the question is asked about, or null. */
    public SituationLine getShown() {
        return getSituations().stream()
                .filter(it -> it.code().equals(fields.getSituation()))
                .findFirst()
                .orElse(null);
    }

    public boolean isWithOptions() {
        return kinds().getOrDefault(fields.getKind(), false);
    }

    /** Whether the right options are ticked; else the answer is a field of its own. */
    public boolean isTicked() {
        return fields.isTicked();
    }

    public Set<String> getKinds() {
        return kinds().keySet();
    }

    private Map<String, Boolean> kinds() {
        if (kinds == null) {
            kinds = editing.kinds();
        }
        return kinds;
    }

    /** The items of the standard by function, the ★ ones marked. */
    public List<SelectItem> getItems() {
        Map<String, List<SelectItem>> byFunction = new LinkedHashMap<>();
        for (QuestionEditing.Item item : editing.items()) {
            byFunction
                    .computeIfAbsent(item.function(), function -> new ArrayList<>())
                    .add(new SelectItem(
                            item.key(),
                            item.key()
                                    + (item.star() ? " ★ " : " ")
                                    + texts.either(
                                            item.label().zh(), item.label().en())));
        }
        List<SelectItem> groups = new ArrayList<>();
        byFunction.forEach((function, items) ->
                groups.add(new SelectItemGroup(function, null, false, items.toArray(SelectItem[]::new))));
        return groups;
    }

    /** What somebody else saved since this form was opened; nothing before. */
    public Differences getDifferences() {
        return differences;
    }

    public QuestionFields getFields() {
        return fields;
    }

    public String getState() {
        return state;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The code of the situation that a new question is for, as the address says. */
    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
