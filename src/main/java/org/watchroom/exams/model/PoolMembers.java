package org.watchroom.exams.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * The versions of questions that a paper was drawn from, as a text of ranges such as {@code 1-9,12,20-31}: short however large
 * the bank, and the same for the same versions.
 */
public record PoolMembers(String ranges, int size) {

    public static PoolMembers of(Collection<Long> versionIds) {
        StringBuilder ranges = new StringBuilder();
        long[] sorted =
                versionIds.stream().mapToLong(it -> it).sorted().distinct().toArray();
        for (int first = 0; first < sorted.length; first++) {
            int last = first;
            while (last + 1 < sorted.length && sorted[last + 1] == sorted[last] + 1) {
                last++;
            }
            ranges.append(ranges.isEmpty() ? "" : ",").append(sorted[first]);
            if (last > first) {
                ranges.append('-').append(sorted[last]);
            }
            first = last;
        }
        return new PoolMembers(ranges.toString(), sorted.length);
    }

    public List<Long> versionIds() {
        List<Long> ids = new ArrayList<>();
        for (String range : ranges.isEmpty() ? new String[0] : ranges.split(",")) {
            String[] ends = range.split("-");
            long last = Long.parseLong(ends[ends.length - 1]);
            for (long id = Long.parseLong(ends[0]); id <= last; id++) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** SHA-256 of the text, in hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ranges.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
