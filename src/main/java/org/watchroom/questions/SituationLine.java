package org.watchroom.questions;

/** A situation as a list shows it. */
public record SituationLine(long id, String code, String story, long questions) {

    private static final int GLANCE = 120;
    private static final int CHOICE = 30;

    /** To choose by. */
    public String label() {
        return code + " " + beginning(CHOICE);
    }

    /** Enough of the story to know it again. */
    public String glance() {
        return beginning(GLANCE);
    }

    private String beginning(int most) {
        String line = story.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
