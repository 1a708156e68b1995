package org.watchroom.drills;

import java.util.Locale;

/** Puts a drill record on paper. */
public interface RecordDrawing {

    /** @return a tagged PDF, A4 upright, in that language; names stay as they are */
    byte[] record(RecordView record, Locale language);
}
