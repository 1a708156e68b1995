package org.watchroom.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody with all that the register keeps of them. Fields may be {@code null} but for line, facts and roles.
 *
 * @param version to be handed back when it is changed
 * @param levelHeld {@code L5} to {@code L1}
 * @param education the name of one of {@link People#educations}
 * @param workYears in this or a related occupation
 * @param entry by level, whether its entry conditions are met: {@code MET}, {@code NOT_MET} or {@code UNKNOWN}
 * @param mergedInto the record that this one became one with
 */
public record PersonDetail(
        PersonLine line,
        PersonFacts facts,
        int version,
        String levelHeld,
        String education,
        Integer workYears,
        boolean photo,
        Map<String, String> entry,
        Long mergedInto) {

    public PersonDetail {
        entry = Collections.unmodifiableMap(new LinkedHashMap<>(entry));
    }

    public List<String> roles() {
        return line.roles();
    }
}
