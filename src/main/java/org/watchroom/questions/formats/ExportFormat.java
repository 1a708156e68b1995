package org.watchroom.questions.formats;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What questions can be written as, so that we and others can read them. Our own sheet is not one of these. */
public enum ExportFormat {
    MOODLE("xml", "application/xml", MoodleWriter::write),
    GIFT("gift.txt", "text/plain;charset=UTF-8", GiftWriter::write),
    AIKEN("aiken.txt", "text/plain;charset=UTF-8", AikenWriter::write),
    QTI("qti.zip", "application/zip", QtiWriter::write);

    private final String ending;
    private final String type;
    private final Function<List<PortableQuestion>, byte[]> writing;

    ExportFormat(String ending, String type, Function<List<PortableQuestion>, byte[]> writing) {
        this.ending = ending;
        this.type = type;
        this.writing = writing;
    }

    /** Of the file's name. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** The text key of why the format cannot hold that question; empty when it can. */
    public Optional<String> obstacle(PortableQuestion question) {
        if (!question.situation().isEmpty()) {
            return Optional.of("questions.export.not.situation");
        }
        return this == AIKEN ? AikenWriter.obstacle(question) : Optional.empty();
    }

    /** @param questions without obstacles */
    public byte[] write(List<PortableQuestion> questions) {
        return writing.apply(questions);
    }
}
