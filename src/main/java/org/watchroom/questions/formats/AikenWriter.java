package org.watchroom.questions.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes Aiken, which holds single choices and nothing about them. */
final class AikenWriter {

    private AikenWriter() {}

    static Optional<String> obstacle(PortableQuestion question) {
        if (!question.kind().equals("SINGLE")) {
            return Optional.of("questions.export.not.aiken-kind");
        }
        boolean misread = question.stem()
                        .lines()
                        .anyMatch(it -> it.isBlank() || it.strip().matches("[A-Z][.)]\\s.*|ANSWER:.*"))
                || question.options().stream().anyMatch(it -> it.contains("\n"));
        return misread ? Optional.of("questions.export.not.aiken-lines") : Optional.empty();
    }

    static byte[] write(List<PortableQuestion> questions) {
        StringBuilder text = new StringBuilder();
        for (PortableQuestion question : questions) {
            text.append(question.stem()).append('\n');
            for (int i = 0; i < question.options().size(); i++) {
                text.append(PortableQuestion.letter(i))
                        .append(". ")
                        .append(question.options().get(i))
                        .append('\n');
            }
            text.append("ANSWER: ").append(question.answer()).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
