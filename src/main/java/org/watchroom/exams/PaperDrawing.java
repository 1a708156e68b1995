package org.watchroom.exams;

import java.util.Locale;

/** Draws the documents of exams, tagged (PDF/UA-1). */
public interface PaperDrawing {

    /** Chinese and English. */
    byte[] receipt(ReceiptFacts facts);

    /** What a candidate gets: no answer stands on it. */
    byte[] paper(PaperFacts facts, Locale language);

    /** The right answers with explanation and basis. */
    byte[] key(PaperFacts facts, Locale language);
}
