package org.watchroom.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.watchroom.people.model.ControlRoom;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.RiskColour;
import org.watchroom.people.model.RiskRating;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.RowChange;
import org.watchroom.platform.sheets.SheetRow;

/** One institution as a row or a form says it, with what is wrong with that. */
final class InstitutionLine {

    static final String NAME = "name";
    static final String DISTRICT = "district";
    static final String KIND = "kind";
    static final String BEDS = "beds";
    static final String ROOMS = "rooms";
    static final String LINKAGE = "linkage";
    static final String SHIFTS = "shifts";
    static final String PEOPLE = "people";
    static final String RISK = "risk";
    static final String RISK_DATE = "riskDate";
    static final String RISK_REASON = "riskReason";

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 40;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_BEDS = 5_000;
    private static final int MOST_ROOMS = 20;
    private static final int MOST_SHIFTS = 6;
    private static final int MOST_PEOPLE = 20;
    /** A watch of at most eight hours round the clock (GB 25201-2010 §5.2). */
    private static final int USUAL_SHIFTS = 3;
    /** At least two people a shift (GB 25506-2010 §4.2.1a). */
    private static final int USUAL_PEOPLE = 2;

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Set<String> YES = Set.of("有", "是", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("无", "没有", "否", "no", "n", "false", "0");

    private final SheetRow row;
    private final List<Fault> faults;
    private final Set<String> faulty;
    private final List<RowChange> changes = new ArrayList<>();
    private final String name;
    private final String district;
    private final String kind;
    private final int beds;
    private final int rooms;
    private final boolean linkageControl;
    private final int shifts;
    private final int people;
    private final RiskColour risk;
    private final LocalDate riskDate;
    private final String riskReason;

    /** What a form says. */
    InstitutionLine(String name, String district, String kind, int beds) {
        this(
                form(Map.of(
                        NAME,
                        name == null ? "" : name,
                        DISTRICT,
                        district == null ? "" : district,
                        KIND,
                        kind == null ? "" : kind,
                        BEDS,
                        String.valueOf(beds))),
                LocalDate.MIN);
    }

    private static SheetRow form(Map<String, String> given) {
        Map<String, String> cells = new HashMap<>(given);
        cells.put(ROOMS, "0");
        cells.put(LINKAGE, "no");
        return new SheetRow(0, cells, List.of());
    }

    InstitutionLine(SheetRow row, LocalDate today) {
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
        this.faulty = row.faults().stream().map(Fault::column).collect(Collectors.toSet());
        name = text(NAME, LONGEST_NAME, true);
        district = text(DISTRICT, LONGEST, true);
        kind = text(KIND, LONGEST, true);
        beds = number(BEDS, 0, MOST_BEDS, null);
        rooms = number(ROOMS, 0, MOST_ROOMS, null);
        linkageControl = yes();
        shifts = number(SHIFTS, 1, MOST_SHIFTS, USUAL_SHIFTS);
        people = number(PEOPLE, 1, MOST_PEOPLE, USUAL_PEOPLE);
        risk = readRisk();
        riskDate = readRiskDate(today);
        riskReason = text(RISK_REASON, LONGEST_REASON, risk != null);
        if (risk == null && faulty.stream().noneMatch(RISK::equals)) {
            refuseRatingWithoutColour();
        }
    }

    private void refuseRatingWithoutColour() {
        if (!row.text(RISK_DATE).isEmpty() || !row.text(RISK_REASON).isEmpty()) {
            fault(RISK, "people.institution.field-missing");
        }
    }

    private String text(String column, int longest, boolean required) {
        String text = RosterLine.plain(row.text(column)).replaceAll("\\s+", " ");
        if (text.isEmpty() && required) {
            fault(column, "people.institution.field-missing");
        } else if (text.codePointCount(0, text.length()) > longest) {
            fault(column, "people.institution.field-long", longest);
        }
        return text;
    }

    private int number(String column, int least, int most, Integer otherwise) {
        String text = RosterLine.plain(row.text(column));
        if (text.isEmpty() && otherwise != null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        fault(column, "people.institution.number-between", least, most);
        return least;
    }

    private boolean yes() {
        String text = RosterLine.plain(row.text(LINKAGE)).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            fault(LINKAGE, "people.institution.yes-or-no");
        }
        return YES.contains(text);
    }

    private RiskColour readRisk() {
        String text = RosterLine.plain(row.text(RISK));
        RiskColour colour = RiskColour.named(text).orElse(null);
        if (colour == null && !text.isEmpty()) {
            fault(RISK, "people.risk.colour");
        }
        return colour;
    }

    private LocalDate readRiskDate(LocalDate today) {
        String text = RosterLine.plain(row.text(RISK_DATE));
        if (text.isEmpty()) {
            if (risk != null) {
                fault(RISK_DATE, "people.institution.field-missing");
            }
            return null;
        }
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
                if (!date.isAfter(today)) {
                    return date;
                }
            }
        } catch (DateTimeException e) {
            // told below, as any other text that is no day
        }
        fault(RISK_DATE, "people.risk.date");
        return null;
    }

    /**
     * Compares with what is there.
     *
     * @param known the institution of that name, or {@code null}
     * @param rating the one that counts for it, or {@code null}
     * @param earlierRow the row that named it before, or {@code null}
     */
    void compare(Institution known, RiskRating rating, Integer earlierRow) {
        if (earlierRow != null) {
            fault(NAME, "people.institution.twice", earlierRow);
        } else if (known != null && known.rooms().size() > rooms) {
            fault(ROOMS, "people.institution.fewer-rooms", known.rooms().size());
        }
        if (known == null || !faults.isEmpty()) {
            return;
        }
        change(DISTRICT, known.district(), district);
        change(KIND, known.kind(), kind);
        change(BEDS, known.beds(), beds);
        change(ROOMS, known.rooms().size(), rooms);
        if (known.hasRoomsAlike() && !known.rooms().isEmpty()) {
            ControlRoom room = known.rooms().get(0);
            change(LINKAGE, room.linkageControl() ? "有" : "无", linkageControl ? "有" : "无");
            change(SHIFTS, room.shiftsPerDay(), row.text(SHIFTS).isEmpty() ? room.shiftsPerDay() : shifts);
            change(PEOPLE, room.peoplePerShift(), row.text(PEOPLE).isEmpty() ? room.peoplePerShift() : people);
        }
        if (risk != null && (rating == null || !says(rating))) {
            changes.add(new RowChange(RISK, rating == null ? "" : rated(rating), risk.chinese() + " " + riskDate));
        }
    }

    private boolean says(RiskRating rating) {
        return rating.colour() == risk
                && rating.ratedOn().equals(riskDate)
                && rating.reason().equals(riskReason);
    }

    private static String rated(RiskRating rating) {
        return rating.colour().chinese() + " " + rating.ratedOn();
    }

    private void change(String column, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(new RowChange(column, before.toString(), after.toString()));
        }
    }

    private void fault(String column, String key, Object... arguments) {
        if (faulty.add(column)) {
            faults.add(new Fault(column, row.text(column), key, List.of(arguments)));
        }
    }

    SheetRow row() {
        return row;
    }

    List<Fault> faults() {
        return faults;
    }

    List<RowChange> changes() {
        return changes;
    }

    boolean changes(String column) {
        return changes.stream().anyMatch(change -> change.column().equals(column));
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

    int shifts() {
        return shifts;
    }

    int people() {
        return people;
    }

    /** {@code null} when nothing is said of the risk. */
    RiskColour risk() {
        return risk;
    }

    LocalDate riskDate() {
        return riskDate;
    }

    String riskReason() {
        return riskReason;
    }
}
