package org.watchroom.drills;

import java.util.List;

/**
 * The pictures that stand on a record.
 *
 * @param signature what the trainee drew, a PNG, or null
 */
public record RecordPictures(byte[] signature, List<Photo> photos) {

    /** A JPEG, and the number of the item that it was taken at. */
    public record Photo(int itemNo, byte[] jpeg) {}
}
