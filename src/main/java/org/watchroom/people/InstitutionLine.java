package org.watchroom.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.people.model.Institution;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/** One institution as a row or a form says it, with what is wrong with that. */
final class InstitutionLine {

    static final String NAME = "name";
    static final String DISTRICT = "district";
    static final String KIND = "kind";
    static final String BEDS = "beds";
    static final String ROOMS = "rooms";
    static final String LINKAGE = "linkage";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 40;
    private static final int MOST_BEDS = 5_000;
    private static final int MOST_ROOMS = 20;
    private static final Set<String> YES = Set.of("有", "是", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("无", "没有", "否", "no", "n", "false", "0");

    private final SheetRow row;
    private final List<Fault> faults;
    private final Set<String> faulty;
    private final String name;
    private final String district;
    private final String kind;
    private final int beds;
    private final int rooms;
    private final boolean linkageControl;

    InstitutionLine(String name, String district, String kind, int beds, int rooms, boolean linkageControl) {
        this(new SheetRow(
                0,
                Map.of(
                        NAME,
                        name == null ? "" : name,
                        DISTRICT,
                        district == null ? "" : district,
                        KIND,
                        kind == null ? "" : kind,
                        BEDS,
                        String.valueOf(beds),
                        ROOMS,
                        String.valueOf(rooms),
                        LINKAGE,
                        String.valueOf(linkageControl)),
                List.of()));
    }

    InstitutionLine(SheetRow row) {
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
        this.faulty = row.faults().stream().map(Fault::column).collect(Collectors.toSet());
        name = text(NAME, LONGEST_NAME);
        district = text(DISTRICT, LONGEST);
        kind = text(KIND, LONGEST);
        beds = number(BEDS, MOST_BEDS);
        rooms = number(ROOMS, MOST_ROOMS);
        linkageControl = yes();
    }

    private String text(String column, int longest) {
        String text = RosterLine.plain(row.text(column)).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            fault(column, "people.institution.field-missing");
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(column, "people.institution.field-long", longest);
        }
        return text;
    }

    private int number(String column, int most) {
        String text = RosterLine.plain(row.text(column));
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        fault(column, "people.institution.number", most);
        return 0;
    }

    private boolean yes() {
        String text = RosterLine.plain(row.text(LINKAGE)).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(LINKAGE, "people.institution.yes-or-no");
        }
        return YES.contains(text);
    }

    /**
     * Compares with what is there.
     *
     * @param known the institution of that name, or {@code null}
     * @param earlierRow the row that named it before, or {@code null}
     */
    void compare(Institution known, Integer earlierRow) {
        if (earlierRow != null) {
            fault(NAME, "people.institution.twice", earlierRow);
        } else if (known != null && !isLike(known)) {
            fault(NAME, "people.institution.differs");
        }
    }

    private boolean isLike(Institution known) {
        return known.district().equals(district)
                && known.kind().equals(kind)
                && known.beds() == beds
                && known.rooms() == rooms
                && (rooms == 0 || known.hasLinkageControl() == linkageControl);
    }

    private void fault(String column, String key, Object... arguments) {
        if (faulty.add(column)) {
            faults.add(new Fault(column, row.text(column), key, List.of(arguments)));
        }
    }

    List<Fault> faults() {
        return faults;
    }

    String name() {
        return name;
    }

    String district() {
        return district;
    }

    String kind() {
        return kind;
    }

    int beds() {
        return beds;
    }

    int rooms() {
        return rooms;
    }

    boolean linkageControl() {
        return linkageControl;
    }
}
