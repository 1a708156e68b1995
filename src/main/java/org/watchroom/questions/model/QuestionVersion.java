package org.watchroom.questions.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.watchroom.kernel.Refused;

/** What a question says from one writing on. Changes only as a draft; after that what it says stays as it is. */
@Entity
@Table(name = "question_version")
public class QuestionVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "question_id", updatable = false)
    private Question question;

    @Column(updatable = false)
    private int number;

    @Column(name = "standard_key")
    private String standardKey;

    private String edition;
    private String level;

    @Column(name = "function_name")
    private String function;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Difficulty difficulty;

    private String stem;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "question_option", joinColumns = @JoinColumn(name = "question_version_id"))
    @MapKeyColumn(name = "letter")
    @Column(name = "text")
    private Map<String, String> choices = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "question_medium", joinColumns = @JoinColumn(name = "question_version_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "place")
    private Map<MediumKind, Medium> media = new HashMap<>();

    private String answer;

    private String explanation;

    private String basis;

    private String review;

    @Column(name = "situation_version_id")
    private Long situationVersionId;

    @Column(name = "imported_at", updatable = false)
    private LocalDateTime madeAt;

    @Embedded
    private Life life;

    @Version
    private int version;

    protected QuestionVersion() {}

    QuestionVersion(
            Question question, int number, QuestionText text, CellOfStandard cell, Life life, LocalDateTime now) {
        this.question = question;
        this.number = number;
        this.life = life;
        this.madeAt = now;
        say(text, cell);
    }

    /**
     * Says something else from now on.
     *
     * @throws Refused {@code questions.life.not-draft} once it is more than a draft
     */
    public void rewrite(QuestionText text, CellOfStandard cell, Long person) {
        life.rewrittenBy(person);
        say(text, cell);
    }

    private void say(QuestionText text, CellOfStandard cell) {
        this.standardKey = text.standardKey();
        this.edition = cell.edition();
        this.level = cell.level();
        this.function = cell.function();
        this.kind = text.kind();
        this.difficulty = text.difficulty();
        this.stem = text.stem();
        this.choices.clear();
        text.choices().forEach(choice -> this.choices.put(choice.letter(), choice.text()));
        this.answer = text.answer();
        this.explanation = text.explanation();
        this.basis = text.basis();
        this.review = text.review();
        this.situationVersionId = text.situation();
    }

    /** In place of the one before; what follows a version shows the same until it is told otherwise. */
    public void show(MediumKind kind, Medium medium) {
        media.put(kind, medium);
    }

    public void hide(MediumKind kind) {
        media.remove(kind);
    }

    public Map<MediumKind, Medium> media() {
        return new TreeMap<>(media);
    }

    /** @throws Refused {@code questions.stale} when somebody changed it since */
    public void refuseUnlessAt(int seenVersion) {
        if (version != seenVersion) {
            throw new Refused("questions.stale", question.code());
        }
    }

    public QuestionText text() {
        List<Choice> inOrder = new TreeMap<>(choices)
                .entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                        .toList();
        return new QuestionText(
                standardKey, kind, difficulty, stem, inOrder, answer, explanation, basis, review, situationVersionId);
    }

    /** Whether an import of this text would change nothing. */
    public boolean says(QuestionText other) {
        return text().equals(other);
    }

    public Long id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public int number() {
        return number;
    }

    public boolean isInUse() {
        return life.state() == State.IN_USE;
    }

    public Life life() {
        return life;
    }

    /** Counts the changes of this row. */
    public int version() {
        return version;
    }

    public CellOfStandard cell() {
        return new CellOfStandard(edition, level, function);
    }

    /** In UTC. */
    public LocalDateTime madeAt() {
        return madeAt;
    }
}
