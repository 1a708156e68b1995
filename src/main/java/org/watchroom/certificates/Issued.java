package org.watchroom.certificates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an issue brought about.
 *
 * @param byPerson the number of each certificate issued, in the order asked for
 * @param alreadyHeld how many of those asked for hold one already and got no second
 */
public record Issued(Map<Long, String> byPerson, int alreadyHeld) {
    public Issued {
        byPerson = Collections.unmodifiableMap(new LinkedHashMap<>(byPerson));
    }

    public List<String> numbers() {
        return List.copyOf(byPerson.values());
    }
}
