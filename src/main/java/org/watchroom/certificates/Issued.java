package org.watchroom.certificates;

import java.util.List;

/**
 * What an issue brought about.
 *
 * @param numbers the certificates issued, in the order asked for
 * @param alreadyHeld how many of those asked for hold one already and got no second
 */
public record Issued(List<String> numbers, int alreadyHeld) {
    public Issued {
        numbers = List.copyOf(numbers);
    }
}
