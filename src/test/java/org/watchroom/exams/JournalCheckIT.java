package org.watchroom.exams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.TestDatabase;
import org.watchroom.testing.UseCases;

/** That the judge of the outages sees what there is to be seen. */
@UseCases
class JournalCheckIT {

    @TempDir
    Path folder;

    private final List<String> journal = new ArrayList<>();
    private long attempt;

    @BeforeEach
    void aPaperOfTwoAnswersIsHandedIn() {
        ExamHall hall = new ExamHall();
        AttemptPaper paper = hall.start(hall.trainee);
        attempt = paper.id();
        for (int no = 1; no <= 2; no++) {
            hall.save(hall.trainee, paper, no, no, "B");
            journal.addAll(List.of("sent %d 1 %d B".formatted(no, no), "kept %d 1 %d B".formatted(no, no)));
        }
        Somebody.as(hall.trainee, () -> hall.exam.submit(attempt));
        journal.add("sealed");
    }

    @Test
    void whatAgreesIsCounted() throws Exception {
        assertThat(said()).containsExactly("1 papers, 2 answers acknowledged, 0 differences");
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        journal.addAll(List.of("sent 3 1 3 A", "kept 3 1 3 A"));
        assertThat(said()).contains("attempt " + attempt + ": acknowledged and missing: 3 1 3 A");
    }

    @Test
    void whatNobodySentIsNamed() throws Exception {
        Sql.run("UPDATE answer SET choice = 'C' WHERE attempt_id = ? AND no = 2", attempt);
        assertThat(said())
                .contains(
                        "attempt " + attempt + ": stored and never sent: 2 1 2 C",
                        "attempt " + attempt + ": acknowledged and missing: 2 1 2 B",
                        "attempt " + attempt + ": graded otherwise: 2 B");
    }

    @Test
    void whatCameTooLateAndStandsAmongTheAnswersIsNamed() throws Exception {
        Sql.run(
                "UPDATE answer w JOIN attempt a ON a.id = w.attempt_id SET w.saved_at = a.deadline + INTERVAL 1 SECOND"
                        + " WHERE w.attempt_id = ? AND w.no = 1",
                attempt);
        assertThat(said()).contains("attempt " + attempt + ": late and among the answers: 1 1 1 B");
    }

    private List<String> said() throws IOException, SQLException {
        Files.write(folder.resolve(Long.toString(attempt)), journal);
        try (Connection database = TestDatabase.get().getConnection()) {
            return JournalCheck.said(folder, database);
        }
    }
}
