package org.watchroom.questions.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a question said from one import on. Never changes. */
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

    @Column(name = "standard_key", updatable = false)
    private String standardKey;

    @Column(updatable = false)
    private String edition;

    @Column(updatable = false)
    private String level;

    @Column(name = "function_name", updatable = false)
    private String function;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Difficulty difficulty;

    @Column(updatable = false)
    private String stem;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "question_option", joinColumns = @JoinColumn(name = "question_version_id"))
    @MapKeyColumn(name = "letter")
    @Column(name = "text")
    private Map<String, String> choices = new HashMap<>();

    @Column(updatable = false)
    private String answer;

    @Column(updatable = false)
    private String explanation;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    private String review;

    @Column(name = "imported_at", updatable = false)
    private LocalDateTime importedAt;

    protected QuestionVersion() {}

    QuestionVersion(Question question, int number, QuestionText text, CellOfStandard cell, LocalDateTime now) {
        this.question = question;
        this.number = number;
        this.standardKey = text.standardKey();
        this.edition = cell.edition();
        this.level = cell.level();
        this.function = cell.function();
        this.kind = text.kind();
        this.difficulty = text.difficulty();
        this.stem = text.stem();
        text.choices().forEach(choice -> this.choices.put(choice.letter(), choice.text()));
        this.answer = text.answer();
        this.explanation = text.explanation();
        this.basis = text.basis();
        this.review = text.review();
        this.importedAt = now;
    }

    public QuestionText text() {
        List<Choice> inOrder = new TreeMap<>(choices)
                .entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                        .toList();
        return new QuestionText(standardKey, kind, difficulty, stem, inOrder, answer, explanation, basis, review);
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

    public boolean isNewest() {
        return number == question.newest();
    }

    public CellOfStandard cell() {
        return new CellOfStandard(edition, level, function);
    }

    /** In UTC. */
    public LocalDateTime importedAt() {
        return importedAt;
    }
}
