package org.watchroom.exams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares what candidates were told with what the database holds: a program of its own that knows nothing of the product
 * but its tables. Names every difference, and ends with 1 when there is one.
 */
public final class JournalCheck {

    private final Connection database;
    private final List<String> differences = new ArrayList<>();
    private int acknowledged;

    private JournalCheck(Connection database) {
        this.database = database;
    }

    /** @param arguments the folder of the journals; URL, user and password of the database */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(arguments[1], arguments[2], arguments[3])) {
            List<String> said = said(Path.of(arguments[0]), database);
            said.forEach(System.out::println);
            System.exit(said.size() == 1 ? 0 : 1);
        }
    }

    /** Each difference, and then how many there are of what. */
    static List<String> said(Path folder, Connection database) throws IOException, SQLException {
        try (Stream<Path> journals = Files.list(folder)) {
            JournalCheck check = new JournalCheck(database);
            List<Path> all = journals.sorted().toList();
            for (Path journal : all) {
                check.compare(Long.parseLong(journal.getFileName().toString()), Files.readAllLines(journal));
            }
            List<String> said = new ArrayList<>(check.differences);
            said.add("%d papers, %d answers acknowledged, %d differences"
                    .formatted(all.size(), check.acknowledged, check.differences.size()));
            return said;
        }
    }

    private void compare(long attempt, List<String> journal) throws SQLException {
        Set<String> sent = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (String line : journal) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case CandidateJournal.SENT -> sent.add(words[1]);
                case CandidateJournal.KEPT -> kept.add(words[1]);
                default -> {
                    // sealed: looked at below
                }
            }
        }
        acknowledged += kept.size();
        List<Row> rows = rows(attempt);
        Set<String> stored = new HashSet<>();
        for (Row row : rows) {
            if (!stored.add(row.words())) {
                differ(attempt, "counted twice", row.words());
            }
            if (!sent.contains(row.words())) {
                differ(attempt, "stored and never sent", row.words());
            }
            if (row.late()) {
                differ(attempt, "late and among the answers", row.words());
            }
        }
        kept.stream().filter(it -> !stored.contains(it)).forEach(it -> differ(attempt, "acknowledged and missing", it));
        boolean sealed = journal.contains(CandidateJournal.SEALED);
        if (!sealed) {
            differ(attempt, "handed in and not sealed", "");
        }
        compareGrades(attempt, rows);
    }

    /** What counts is the newest row of each question. */
    private void compareGrades(long attempt, List<Row> rows) throws SQLException {
        Map<Integer, String> newest = new HashMap<>();
        rows.forEach(row -> newest.put(row.no(), row.choice()));
        try (PreparedStatement sql =
                database.prepareStatement("SELECT no, choice FROM graded_answer WHERE attempt_id = ?")) {
            sql.setLong(1, attempt);
            try (ResultSet graded = sql.executeQuery()) {
                int count = 0;
                while (graded.next()) {
                    count++;
                    String expected = newest.getOrDefault(graded.getInt(1), "");
                    if (!expected.equals(graded.getString(2))) {
                        differ(attempt, "graded otherwise", graded.getInt(1) + " " + graded.getString(2));
                    }
                }
                if (count == 0) {
                    differ(attempt, "not graded", "");
                }
            }
        }
    }

    private List<Row> rows(long attempt) throws SQLException {
        try (PreparedStatement sql = database.prepareStatement(
                "SELECT w.no, w.epoch, w.seq, w.choice, w.saved_at > a.deadline FROM answer w"
                        + " JOIN attempt a ON a.id = w.attempt_id WHERE w.attempt_id = ? ORDER BY w.no, w.epoch, w.seq")) {
            sql.setLong(1, attempt);
            try (ResultSet row = sql.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new Row(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4), row.getBoolean(5)));
                }
                return rows;
            }
        }
    }

    private void differ(long attempt, String what, String words) {
        differences.add("attempt " + attempt + ": " + what + ": " + words);
    }

    private record Row(int no, int epoch, int seq, String choice, boolean late) {
        String words() {
            return no + " " + epoch + " " + seq + " " + choice;
        }
    }
}
