package org.watchroom.questions.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watchroom.platform.web.Differences;
import org.watchroom.platform.web.PageTexts;

/** Two versions of a question, field by field; what is the same in both is left out. */
final class Comparison {

    private Comparison() {}

    static Differences of(QuestionFields one, QuestionFields other, PageTexts texts) {
        return new Differences()
                .and("questions.column.key", one.getKey(), other.getKey())
                .and("questions.column.kind", kind(one, texts), kind(other, texts))
                .and("questions.column.difficulty", difficulty(one, texts), difficulty(other, texts))
                .and("questions.column.stem", one.getStem(), other.getStem())
                .and("questions.edit.options", options(one), options(other))
                .and("questions.column.answer", answer(one, texts), answer(other, texts))
                .and("questions.column.explanation", one.getExplanation(), other.getExplanation())
                .and("questions.column.basis", one.getBasis(), other.getBasis())
                .and("questions.column.situation", one.getSituation(), other.getSituation());
    }

    private static String kind(QuestionFields fields, PageTexts texts) {
        return fields.getKind() == null ? "" : texts.of("questions.kind." + fields.getKind());
    }

    private static String difficulty(QuestionFields fields, PageTexts texts) {
        return fields.getDifficulty() == null ? "" : texts.of("questions.difficulty." + fields.getDifficulty());
    }

    private static String answer(QuestionFields fields, PageTexts texts) {
        String answer = fields.written(true).answer();
        return "JUDGEMENT".equals(fields.getKind()) && List.of("T", "F").contains(answer)
                ? texts.of("questions.judgement." + answer)
                : answer;
    }

    private static String options(QuestionFields fields) {
        List<String> options = fields.written(true).options();
        return IntStream.range(0, options.size())
                .filter(i -> !options.get(i).isEmpty())
                .mapToObj(i -> fields.letter(i) + ". " + options.get(i))
                .collect(Collectors.joining("  "));
    }
}
