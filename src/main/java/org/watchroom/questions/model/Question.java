package org.watchroom.questions.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** A question of the bank, known by its code. What it says stands in its versions, of which one at most is in use. */
@Entity
@Table(name = "question")
public class Question {

    public static final int LONGEST_CODE = 40;
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int newest;

    @Version
    private int version;

    protected Question() {}

    public Question(String code) {
        this.code = code;
    }

    /**
     * The next version. Those before it stay as they are.
     *
     * @param author null for the product itself, whose version is in use at once
     */
    public QuestionVersion follow(QuestionText text, CellOfStandard cell, Long author, LocalDateTime now) {
        newest++;
        return new QuestionVersion(this, newest, text, cell, Life.writtenBy(author), now);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The number of the version that was written last, whatever its state. */
    public int newest() {
        return newest;
    }
}
