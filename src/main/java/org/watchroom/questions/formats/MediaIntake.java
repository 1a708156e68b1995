package org.watchroom.questions.formats;

import org.watchroom.kernel.Refused;

/** Where a reader hands in the pictures and sounds of a file. */
public interface MediaIntake {

    /**
     * @param kind PICTURE or SOUND
     * @return the name under which it is kept
     * @throws Refused why it cannot be kept
     */
    String keep(String kind, byte[] content);
}
