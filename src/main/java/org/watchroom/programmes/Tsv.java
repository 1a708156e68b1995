package org.watchroom.programmes;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.watchroom.kernel.Refused;

/** A small table of tab-separated columns in UTF-8, with headings, without quoting. */
final class Tsv {

    private Tsv() {}

    static List<List<String>> rows(InputStream in, List<String> headings) {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> lines = reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            if (lines.isEmpty() || !lines.get(0).equals(headings)) {
                throw Refused.input("programmes.standard.unreadable", 1);
            }
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).size() != headings.size()) {
                    throw Refused.input("programmes.standard.unreadable", i + 1);
                }
            }
            return lines.subList(1, lines.size());
        } catch (UncheckedIOException e) {
            throw Refused.input("programmes.standard.unreadable", 1);
        }
    }
}
