package org.watchroom.exams;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What a candidate did and was told, line by line, written down before it is done and as soon as it is told:
 * {@code sent no epoch seq letters}, {@code kept no epoch seq letters} for an acknowledged answer, {@code sealed}.
 */
final class CandidateJournal implements AutoCloseable {

    static final String SENT = "sent";
    static final String KEPT = "kept";
    static final String SEALED = "sealed";

    private final BufferedWriter lines;

    /** The file is named after the attempt. */
    CandidateJournal(Path folder, long attemptId) throws IOException {
        lines = Files.newBufferedWriter(folder.resolve(Long.toString(attemptId)));
    }

    void sent(FastCandidate.Save save) throws IOException {
        write(SENT + " " + words(save));
    }

    void kept(FastCandidate.Save save) throws IOException {
        write(KEPT + " " + words(save));
    }

    void sealed() throws IOException {
        write(SEALED);
    }

    /** The letters in alphabetical order, as the product keeps them. */
    private static String words(FastCandidate.Save save) {
        String letters = save.letters().stream().sorted().collect(Collectors.joining());
        return save.no() + " " + save.epoch() + " " + save.seq() + " " + letters;
    }

    private void write(String line) throws IOException {
        lines.write(line);
        lines.newLine();
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
