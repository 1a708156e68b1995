package org.watchroom.people;

import static org.watchroom.people.RosterLine.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.Education;
import org.watchroom.people.model.Person;
import org.watchroom.platform.sheets.RowChange;

/**
 * Compares the lines of a roster with each other and with the register. Of two lines that clash the later one is faulty,
 * if the earlier one is good.
 */
final class RosterComparison {

    private final Map<String, Person> byIdentity;
    private final Map<String, List<Person>> byPhone;
    private final Map<String, Account> bySignInName;
    private final Map<Long, Account> byPerson;
    private final Map<Long, String> homes;

    private final Map<String, Integer> seenIdentities = new HashMap<>();
    private final Map<String, Integer> seenPhones = new HashMap<>();
    private final Map<String, Integer> seenSignInNames = new HashMap<>();

    /** @param byIdentity the people of the register by their identity numbers, for the numbers of this roster */
    RosterComparison(
            Map<String, Person> byIdentity,
            Map<String, List<Person>> byPhone,
            Map<String, Account> bySignInName,
            Map<Long, Account> byPerson,
            Map<Long, String> homes) {
        this.byIdentity = byIdentity;
        this.byPhone = byPhone;
        this.bySignInName = bySignInName;
        this.byPerson = byPerson;
        this.homes = homes;
    }

    Examined examine(RosterLine line) {
        Person known =
                line.identity() == null ? null : byIdentity.get(line.identity().text());
        compareWithOtherLines(line);
        compareWithRegister(line, known);
        if (line.isGood()) {
            remember(line);
        }
        return new Examined(
                line.row(),
                line.faults(),
                known == null ? null : known.id(),
                line.identity() == null ? null : line.identity().birthDate(),
                known == null || !line.isGood() ? List.of() : changes(line, known));
    }

    private void compareWithOtherLines(RosterLine line) {
        if (line.identity() != null
                && seenIdentities.containsKey(line.identity().text())) {
            line.fault(
                    IDENTITY,
                    "people.person.identity-twice",
                    seenIdentities.get(line.identity().text()));
            return;
        }
        if (seenPhones.containsKey(line.phone())) {
            line.fault(PHONE, "people.person.phone-twice", seenPhones.get(line.phone()));
        } else if (seenSignInNames.containsKey(lower(line.signInName()))) {
            line.fault(SIGN_IN_NAME, "people.person.sign-in-name-twice", seenSignInNames.get(lower(line.signInName())));
        }
    }

    private void compareWithRegister(RosterLine line, Person known) {
        Long knownId = known == null ? null : known.id();
        if (byPhone.getOrDefault(line.phone(), List.of()).stream().anyMatch(other -> !isSame(other, knownId))) {
            line.fault(PHONE, "people.person.phone-taken");
        }
        Account account = knownId == null ? null : byPerson.get(knownId);
        if (account != null) {
            if (line.hasOwnSignInName() && !account.signInName().equalsIgnoreCase(line.signInName())) {
                line.fault(SIGN_IN_NAME, "people.person.sign-in-name-other", account.signInName());
            }
            return;
        }
        Account other = bySignInName.get(lower(line.signInName()));
        if (other != null) {
            line.fault(line.hasOwnSignInName() ? SIGN_IN_NAME : PHONE, "people.person.sign-in-name-taken");
        }
    }

    private void remember(RosterLine line) {
        int number = line.row().number();
        seenIdentities.put(line.identity().text(), number);
        seenPhones.put(line.phone(), number);
        seenSignInNames.put(lower(line.signInName()), number);
    }

    private List<RowChange> changes(RosterLine line, Person known) {
        List<RowChange> changes = new ArrayList<>();
        compare(changes, NAME, known.name(), line.name());
        compare(changes, PHONE, known.phone(), line.phone());
        if (!Objects.equals(known.institutionId(), line.institutionId())) {
            compare(changes, INSTITUTION, homes.get(known.institutionId()), homes.get(line.institutionId()));
        }
        compare(changes, POST, known.post(), line.post());
        if (line.says(LEVEL)) {
            word(changes, LEVEL, levelKey(known.levelHeld()), levelKey(line.level()));
        }
        if (line.says(EDUCATION)) {
            word(changes, EDUCATION, educationKey(known.education()), educationKey(line.education()));
        }
        if (line.says(YEARS)) {
            compare(
                    changes,
                    YEARS,
                    Objects.toString(known.workYears(), null),
                    line.years().toString());
        }
        return changes;
    }

    private static void compare(List<RowChange> changes, String column, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new RowChange(column, before == null ? "" : before, after));
        }
    }

    private static void word(List<RowChange> changes, String column, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new RowChange(column, before, after, true));
        }
    }

    private static String levelKey(String level) {
        return level == null ? "people.level.none" : "people.level." + level;
    }

    private static String educationKey(Education education) {
        return education == null ? "" : "people.education." + education.name();
    }

    private static boolean isSame(Person person, Long id) {
        return id != null && person.id() == id;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
