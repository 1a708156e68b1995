package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.watchroom.questions.formats.NotImported.Reason;

/** The steps of an ordering where a format writes them as they belong. */
final class Steps {

    private Steps() {}

    /**
     * The ordering with its steps as the author had them, where our label says so; otherwise mixed, always in the same way
     * and never as they belong, since the bank shows them as they stand.
     */
    static PortableQuestion mixed(String stem, List<String> right, Remarks remarks) {
        if (right.size() > PortableQuestion.LETTERS.length()) {
            throw new NotImported(Reason.OPTIONS, String.valueOf(right.size()));
        }
        String letters = PortableQuestion.LETTERS.substring(0, right.size());
        String order = remarks.order();
        if (!sorted(order).equals(letters)) {
            List<String> shown = new ArrayList<>(right);
            shown.sort(Comparator.comparing(String::hashCode).thenComparing(Comparator.naturalOrder()));
            if (shown.equals(right)) {
                Collections.rotate(shown, 1);
            }
            order = right.stream()
                    .map(step -> PortableQuestion.letter(shown.indexOf(step)))
                    .collect(Collectors.joining());
            return new PortableQuestion("ORDERING", stem, shown, order, remarks);
        }
        String[] shown = new String[right.size()];
        for (int i = 0; i < right.size(); i++) {
            shown[letters.indexOf(order.charAt(i))] = right.get(i);
        }
        return new PortableQuestion("ORDERING", stem, List.of(shown), order, remarks);
    }

    private static String sorted(String letters) {
        return letters.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
