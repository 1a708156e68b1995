package org.watchroom.questions.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.watchroom.questions.QuestionContent;
import org.watchroom.questions.QuestionDetail;
import org.watchroom.questions.Written;

/** What stands in the fields of a question's form. */
public class QuestionFields implements Serializable {

    private static final int OPTIONS_AT_FIRST = 4;
    private static final Set<String> TICKED = Set.of("SINGLE", "MULTIPLE");

    private final int mostOptions;
    private String code;
    private String key;
    private String kind = "SINGLE";
    private String difficulty;
    private String stem;
    private final List<Option> options = new ArrayList<>();
    private String answer;
    private String explanation;
    private String basis;
    private String review;
    private String situation;

    QuestionFields(int mostOptions) {
        this.mostOptions = mostOptions;
        offerOptions();
    }

    void read(QuestionDetail detail) {
        QuestionContent content = detail.content();
        code = content.code();
        key = content.key();
        kind = content.kind();
        difficulty = detail.difficulty();
        stem = content.stem();
        options.clear();
        content.options()
                .forEach(
                        it -> options.add(new Option(it.text(), content.answer().contains(it.key()))));
        answer = content.answer();
        explanation = content.explanation();
        basis = content.basis();
        review = content.review();
        situation = content.situation() == null ? null : content.situation().code();
    }

    Written written(boolean withOptions) {
        StringBuilder ticked = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            ticked.append(options.get(i).right ? letter(i) : "");
        }
        return new Written(
                code,
                key,
                kind,
                difficulty,
                stem,
                withOptions
                        ? options.stream()
                                .map(it -> Objects.toString(it.text, ""))
                                .toList()
                        : List.of(),
                isTicked() ? ticked.toString() : answer,
                explanation,
                basis,
                review,
                situation);
    }

    /** Where the notice about a field stands. */
    String place(String field) {
        if (field.length() == 1) {
            return "form:options:" + Math.max(0, Math.min(field.charAt(0) - 'A', options.size() - 1)) + ":text";
        }
        if (!field.equals("answer")) {
            return "form:" + field;
        }
        return isTicked() ? "form:options:0:text" : kind.equals("JUDGEMENT") ? "form:answer" : "form:written";
    }

    void offerOptions() {
        while (options.size() < OPTIONS_AT_FIRST) {
            options.add(new Option(null, false));
        }
    }

    void addOption() {
        if (isRoom()) {
            options.add(new Option(null, false));
        }
    }

    /** One field stays, so that there is a place for what is to be said about options. */
    void removeOption(int place) {
        if (place >= 0 && place < options.size() && options.size() > 1) {
            options.remove(place);
        }
    }

    public boolean isRoom() {
        return options.size() < mostOptions;
    }

    boolean isTicked() {
        return TICKED.contains(kind);
    }

    public String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    public List<Option> getOptions() {
        return options;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(String difficulty) {
        this.difficulty = difficulty;
    }

    public String getStem() {
        return stem;
    }

    public void setStem(String stem) {
        this.stem = stem;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    /** The code of what it is asked about together with other questions; null for none. */
    public String getSituation() {
        return situation;
    }

    public void setSituation(String situation) {
        this.situation = situation;
    }

    /** One option of the form. */
    public static class Option implements Serializable {

        private String text;
        private boolean right;

        Option(String text, boolean right) {
            this.text = text;
            this.right = right;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public boolean isRight() {
            return right;
        }

        public void setRight(boolean right) {
            this.right = right;
        }
    }
}
