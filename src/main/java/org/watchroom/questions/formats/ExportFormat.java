package org.watchroom.questions.formats;

import java.util.List;
import java.util.Optional;

/** What questions can be written as, so that we and others can read them. Our own sheet is not one of these. */
public enum ExportFormat {
    MOODLE("xml", "application/xml", true, MoodleWriter::write),
    GIFT("gift.txt", "text/plain;charset=UTF-8", false, (questions, files) -> GiftWriter.write(questions)),
    AIKEN("aiken.txt", "text/plain;charset=UTF-8", false, (questions, files) -> AikenWriter.write(questions)),
    QTI("qti.zip", "application/zip", true, QtiWriter::write);

    private final String ending;
    private final String type;
    private final boolean carriesMedia;
    private final Writing writing;

    ExportFormat(String ending, String type, boolean carriesMedia, Writing writing) {
        this.ending = ending;
        this.type = type;
        this.carriesMedia = carriesMedia;
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

    /** Whether pictures and sounds go with their questions. */
    public boolean carriesMedia() {
        return carriesMedia;
    }

    /**
     * @param questions without obstacles
     * @param files what their pictures and sounds hold
     */
    public byte[] write(List<PortableQuestion> questions, PortableMedium.Contents files) {
        return writing.write(questions, files);
    }

    private interface Writing {
        byte[] write(List<PortableQuestion> questions, PortableMedium.Contents files);
    }
}
