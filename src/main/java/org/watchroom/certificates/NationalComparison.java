package org.watchroom.certificates;

import static org.watchroom.certificates.NationalSheet.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchroom.certificates.model.NationalResult;
import org.watchroom.people.PersonFacts;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.RowChange;

/**
 * Compares the rows of a file of national results with each other and with what is recorded. Of two rows about one person,
 * or with one certificate number, the later one is faulty.
 */
final class NationalComparison {

    static final String COHORT = "cohort";

    private final Map<String, PersonFacts> people;
    private final Map<Long, NationalResult> latest;
    private final Map<String, Long> holders;
    private final Set<Long> trainees;
    private final Long cohortId;
    private final Map<Long, String> titles;

    private final Set<Long> present;
    private final Map<Long, Integer> seen = new HashMap<>();
    private final Map<String, Integer> seenNumbers = new HashMap<>();

    /**
     * @param people by their identity numbers as the file writes them
     * @param latest what is recorded of each of them
     * @param holders whose certificate each number is by now
     * @param trainees of the cohort that the results belong to; {@code null} for anybody's
     * @param cohortId of that cohort, or {@code null}
     * @param titles of cohorts
     */
    NationalComparison(
            Map<String, PersonFacts> people,
            Map<Long, NationalResult> latest,
            Map<String, Long> holders,
            Set<Long> trainees,
            Long cohortId,
            Map<Long, String> titles) {
        this.people = people;
        this.latest = latest;
        this.holders = holders;
        this.trainees = trainees;
        this.cohortId = cohortId;
        this.titles = titles;
        present = people.values().stream().map(PersonFacts::id).collect(Collectors.toSet());
    }

    ReadRow examine(NationalSheet sheet) {
        PersonFacts person = people.get(sheet.text(IDENTITY));
        if (person != null) {
            checkPerson(sheet, person.id());
            checkNumber(sheet, person.id());
        }
        NationalResult before = person == null ? null : latest.get(person.id());
        return new ReadRow(
                sheet.row(),
                person == null ? "" : person.name(),
                before != null,
                sheet.faults(),
                before == null || !sheet.faults().isEmpty()
                        ? List.of()
                        : changes(before, sheet.result(person.id(), cohortId, before)));
    }

    private void checkPerson(NationalSheet sheet, long person) {
        Integer earlier = seen.putIfAbsent(person, sheet.row().number());
        if (earlier != null) {
            sheet.fault(IDENTITY, "certificates.national.twice", earlier);
        } else if (trainees != null && !trainees.contains(person)) {
            sheet.fault(IDENTITY, "certificates.national.not-in-cohort");
        }
    }

    /** Whoever stands in the file too may give the number away there, so only what others hold is in the way. */
    private void checkNumber(NationalSheet sheet, long person) {
        if (sheet.number == null) {
            return;
        }
        Integer earlier = seenNumbers.putIfAbsent(sheet.number, sheet.row().number());
        Long holder = holders.get(sheet.number);
        if (earlier != null) {
            sheet.fault(NUMBER, "certificates.national.number-twice", earlier);
        } else if (holder != null && holder != person && !present.contains(holder)) {
            sheet.fault(NUMBER, "certificates.national.number-taken");
        }
    }

    private List<RowChange> changes(NationalResult before, NationalResult after) {
        List<RowChange> changes = new ArrayList<>();
        if (before.state() != after.state()) {
            changes.add(new RowChange(STATE, key(before.state()), key(after.state()), true));
        }
        compare(changes, THEORY, points(before.theory()), points(after.theory()));
        compare(changes, PRACTICAL, points(before.practical()), points(after.practical()));
        compare(changes, NUMBER, before.certificateNumber(), after.certificateNumber());
        compare(changes, DATE, before.resultDate(), after.resultDate());
        compare(changes, LEVEL, before.level(), after.level());
        compare(changes, VALID_UNTIL, before.validUntil(), after.validUntil());
        if (cohortId != null && !cohortId.equals(before.cohortId())) {
            compare(changes, COHORT, titles.get(before.cohortId()), titles.get(cohortId));
        }
        return changes;
    }

    private static void compare(List<RowChange> changes, String column, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new RowChange(column, Objects.toString(before, ""), Objects.toString(after, "")));
        }
    }

    private static String points(BigDecimal points) {
        return points == null ? null : points.stripTrailingZeros().toPlainString();
    }
}
