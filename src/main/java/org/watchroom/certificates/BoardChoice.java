package org.watchroom.certificates;

/**
 * Which rows of a board to show, and in which order. Every part may be null or blank; what names nothing is left aside.
 *
 * @param text part of a name or institution
 * @param institution a whole name of an institution
 * @param column the key of the column that {@code standing} is about; without one it is about any requirement
 * @param standing the name of a {@link Standing}, or {@code LACKING} for all but done
 * @param sort {@code name}, {@code institution}, {@code met} (fewest first) or the key of a column (least done first)
 */
public record BoardChoice(String text, String institution, String column, String standing, String sort) {

    /** Every trainee. */
    public static final BoardChoice ALL = new BoardChoice(null, null, null, null, null);

    /** All standings but {@link Standing#DONE}. */
    public static final String LACKING = "LACKING";

    boolean wants(Standing it) {
        return LACKING.equals(standing) ? it != Standing.DONE : it.name().equals(standing);
    }
}
