package org.watchroom.certificates.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The proof that an entry stands in the register, as a file that needs no library to be read: a name and a value on each
 * line, a line {@code path=} for each hash from the leaf up, an empty line, then the entry's text to the end of the file.
 *
 * @param size entries of the head that it leads to
 * @param place from 0
 */
public record ProofFile(long size, long place, List<byte[]> path, String leaf) {

    private static final String FORM = "watchroom-register-proof 1";

    public String text() {
        StringBuilder text = new StringBuilder(FORM + "\nsize=" + size + "\nplace=" + place + "\n");
        path.forEach(
                it -> text.append("path=").append(HexFormat.of().formatHex(it)).append('\n'));
        return text.append('\n').append(leaf).toString();
    }

    /** Nothing when this is no such file. */
    public static Optional<ProofFile> read(String text) {
        int end = text.indexOf("\n\n");
        if (!text.startsWith(FORM + "\n") || end < 0) {
            return Optional.empty();
        }
        long size = -1;
        long place = -1;
        List<byte[]> path = new ArrayList<>();
        try {
            for (String line : text.substring(FORM.length() + 1, end).split("\n")) {
                int equals = line.indexOf('=') + 1;
                String value = line.substring(equals);
                switch (line.substring(0, equals)) {
                    case "size=" -> size = Long.parseLong(value);
                    case "place=" -> place = Long.parseLong(value);
                    case "path=" -> path.add(HexFormat.of().parseHex(value));
                    default -> throw new IllegalArgumentException(line);
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new ProofFile(size, place, path, text.substring(end + 2)));
    }

    /** A value that the entry states; empty when it does not. */
    public String stated(String name) {
        return leaf.lines()
                .filter(it -> it.startsWith(name + "="))
                .map(it -> it.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    public boolean leadsTo(byte[] root) {
        return new InclusionProof(place, size, path).holds(leaf.getBytes(StandardCharsets.UTF_8), root);
    }
}
