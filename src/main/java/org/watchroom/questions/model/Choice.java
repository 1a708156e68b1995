package org.watchroom.questions.model;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One option of a question: its letter A to F, which is also its place, and what it says. */
@Embeddable
public class Choice {

    private String letter;
    private String text;

    protected Choice() {}

    public Choice(String letter, String text) {
        this.letter = letter;
        this.text = text;
    }

    public String letter() {
        return letter;
    }

    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choice choice && choice.letter.equals(letter) && choice.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(letter, text);
    }
}
