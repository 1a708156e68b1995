package org.watchroom.drills;

import java.util.List;
import java.util.Locale;

/** Puts a drill record on paper. */
public interface RecordDrawing {

    /** @return a tagged PDF, A4 upright, in that language; names stay as they are */
    byte[] record(RecordView record, RecordPictures pictures, Locale language);

    /**
     * The records of a cohort in one document, after a page of contents.
     *
     * @param records one or more, in the order of the contents
     */
    byte[] file(String cohort, List<Signed> records, Locale language);

    record Signed(RecordView record, RecordPictures pictures) {}
}
