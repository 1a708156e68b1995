package org.watchroom.questions.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What several questions share, known by its code. What it tells stands in its versions, of which the newest counts. */
@Entity
@Table(name = "situation")
public class Situation {

    public static final int LONGEST_CODE = Question.LONGEST_CODE;
    public static final int LONGEST_STORY = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int newest;

    @Version
    private int version;

    protected Situation() {}

    public Situation(String code) {
        this.code = code;
    }

    /**
     * The next version. Those before it stay as they are.
     *
     * @param author null for the product itself
     */
    public SituationVersion follow(String story, Long author, LocalDateTime now) {
        newest++;
        return new SituationVersion(this, newest, story, author, now);
    }

    /** Every reason why this is no situation, at most one for each of {@code situation}, its code, and {@code story}. */
    public static List<Flaw> flaws(String code, String story) {
        List<Flaw> flaws = new ArrayList<>();
        if (code.isEmpty()) {
            flaws.add(new Flaw("situation", "questions.import.missing", List.of()));
        } else if (code.length() > LONGEST_CODE) {
            flaws.add(new Flaw("situation", "questions.import.too-long", List.of(LONGEST_CODE)));
        } else if (!code.matches(Question.CODE)) {
            flaws.add(new Flaw("situation", "questions.import.code", List.of()));
        }
        if (story.isEmpty()) {
            flaws.add(new Flaw("story", "questions.import.missing", List.of()));
        } else if (story.length() > LONGEST_STORY) {
            flaws.add(new Flaw("story", "questions.import.too-long", List.of(LONGEST_STORY)));
        }
        return flaws;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** The number of the version that was written last. */
    public int newest() {
        return newest;
    }
}
