package org.watchroom.people;

import java.util.List;

/** Files of a person that a feature keeps, to go into the copy of all that is kept of them. */
public interface TakenAlong {

    List<TakenFile> filesOf(long personId);

    /** @param path within the copy, such as {@code certificates/WR-2026-000123-5.pdf} */
    record TakenFile(String path, byte[] content) {}
}
