package org.watchroom.platform.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What somebody else saved meanwhile, beside what stands in the form of the one who comes second. */
public final class Differences implements Serializable {

    private final List<Line> lines = new ArrayList<>();

    /** @param key of the name of the field; where both say the same it is left out */
    public Differences and(String key, Object kept, Object entered) {
        Line line = new Line(key, text(kept), text(entered));
        if (!line.kept().equals(line.entered())) {
            lines.add(line);
        }
        return this;
    }

    public List<Line> getLines() {
        return List.copyOf(lines);
    }

    private static String text(Object value) {
        return Objects.toString(value, "").strip();
    }

    /** A field and its two values. */
    public record Line(String key, String kept, String entered) implements Serializable {}
}
