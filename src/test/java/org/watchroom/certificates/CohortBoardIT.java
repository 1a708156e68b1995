package org.watchroom.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

/** Who lacks what, at a glance. */
@UseCases
class CohortBoardIT {

    private CohortBoard boards;
    private Class5 cohort;

    @BeforeEach
    void open() {
        boards = House.bean(CohortBoard.class);
        cohort = new Class5();
    }

    @Test
    void everyTraineeStandsOnEveryRequirement() {
        cohort.trainee("未开始");
        long ready = cohort.finished("学完了");
        Somebody.as(
                cohort.administrator, () -> House.bean(CertificateIssuing.class).issue(cohort.cohort, List.of(ready)));
        cohort.finished("可发证");

        Board board = board();

        assertThat(board.columns())
                .extracting(BoardColumn::key)
                .containsExactly("course-C1", "certificate", "national");
        assertThat(board.columns().get(0).titleEn()).isEqualTo("Course");
        assertThat(standings(board, "未开始")).containsExactly(Standing.MISSING, Standing.MISSING, Standing.MISSING);
        assertThat(standings(board, "学完了")).containsExactly(Standing.DONE, Standing.DONE, Standing.MISSING);
        assertThat(standings(board, "可发证")).containsExactly(Standing.DONE, Standing.UNDER_WAY, Standing.MISSING);
        assertThat(board.columns().get(0).done()).isEqualTo(2);
        assertThat(board.columns().get(0).total()).isEqualTo(3);
        assertThat(board.complete()).isEqualTo(2);
    }

    @Test
    void aRevokedCertificateCountsNoMore() {
        long person = cohort.finished("撤销了");
        String number = Somebody.as(
                        cohort.administrator,
                        () -> House.bean(CertificateIssuing.class).issue(cohort.cohort, List.of(person)))
                .numbers()
                .get(0);
        long id = Sql.count("SELECT id FROM certificate WHERE number = ?", number);
        Somebody.as(cohort.administrator, () -> {
            House.bean(CertificateIssuing.class).revoke(id, "错发");
            return null;
        });
        assertThat(standings(board(), "撤销了")).startsWith(Standing.DONE, Standing.UNDER_WAY);
    }

    @Test
    void nationalResultsAreShownToThoseWhoMaySeeThem() {
        long passed = cohort.trainee("考过");
        long failed = cohort.trainee("没过");
        long waiting = cohort.trainee("待发");
        national(passed, "80", "70", "2611003005500001");
        national(failed, "59", "90", null);
        national(waiting, "60", "60", null);

        Board board = board();
        assertThat(standings(board, "考过")).endsWith(Standing.DONE);
        assertThat(standings(board, "没过")).endsWith(Standing.FAILED);
        assertThat(standings(board, "待发")).endsWith(Standing.UNDER_WAY);

        long instructor = Somebody.with("教员", Role.INSTRUCTOR);
        assertThat(Somebody.as(instructor, () -> boards.of(cohort.cohort)).columns())
                .extracting(BoardColumn::kind)
                .doesNotContain(BoardColumn.Kind.NATIONAL);
    }

    @Test
    void rowsAreFoundByNameAndByWhatIsLacking() {
        cohort.trainee("张三");
        cohort.finished("李四");

        assertThat(names(new BoardChoice("张", null, null, null, null))).containsExactly("张三");
        assertThat(names(new BoardChoice(null, null, null, BoardChoice.LACKING, null)))
                .containsExactly("张三");
        assertThat(names(new BoardChoice(null, null, "course-C1", "DONE", null)))
                .containsExactly("李四");
        assertThat(names(new BoardChoice(null, null, "certificate", "UNDER_WAY", null)))
                .containsExactly("李四");
        assertThat(names(new BoardChoice(null, "没有这个单位", null, null, null))).isEmpty();
        assertThat(names(new BoardChoice(null, null, null, null, "met"))).containsExactly("张三", "李四");
        assertThat(names(new BoardChoice(null, null, null, null, "course-C1"))).containsExactly("张三", "李四");
    }

    @Test
    void whatNamesNothingIsLeftAside() {
        cohort.trainee("张三");
        assertThat(names(new BoardChoice("", "", "no-such-column", "", "'; DROP TABLE person; --")))
                .containsExactly("张三");
        assertThat(names(new BoardChoice(null, null, "nothing", "NO_SUCH_STATE", null)))
                .isEmpty();
    }

    @Test
    void aTraineeSeesNoBoard() {
        long trainee = cohort.trainee("学员");
        assertThatThrownBy(() -> Somebody.as(trainee, () -> boards.of(cohort.cohort)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("platform.forbidden"));
        assertThatThrownBy(() -> Somebody.as(cohort.administrator, () -> boards.of(-1)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("programmes.cohort.absent"));
    }

    @Test
    void thousandsOfCellsTakeNoMoreStatementsThanHundreds() {
        askForTwelve();
        enrol(50);
        long atFifty = statements();
        enrol(450);
        long atFiveHundred = statements();
        System.out.println("Cohort board, statements: " + atFifty + " at 50 trainees, " + atFiveHundred + " at 500");
        assertThat(board().rows()).hasSize(500);
        assertThat(atFiveHundred).isEqualTo(atFifty);
    }

    /** The first look fills the caches of account and clock, which are no matter of how many trainees there are. */
    private long statements() {
        board();
        return Statements.during(this::board);
    }

    private void askForTwelve() {
        for (int i = 1; i <= 5; i++) {
            Sql.run(
                    "INSERT INTO programme_mock (programme_id, place, blueprint, pass_mark, passes) VALUES (?, ?, ?, 60, 1)",
                    cohort.programme,
                    i,
                    "M" + i);
        }
        for (int i = 1; i <= 6; i++) {
            Sql.run(
                    "INSERT INTO programme_drill (programme_id, place, sheet, passes) VALUES (?, ?, ?, 1)",
                    cohort.programme,
                    i + 5,
                    "S" + i);
        }
    }

    private void enrol(int many) {
        for (int i = 0; i < many; i++) {
            cohort.enrol(Sql.run("INSERT INTO person (name) VALUES (?)", "学员" + i));
        }
    }

    private Board board() {
        return Somebody.as(cohort.administrator, () -> boards.of(cohort.cohort));
    }

    private List<String> names(BoardChoice choice) {
        return board().chosen(choice).stream().map(BoardRow::name).toList();
    }

    private static List<Standing> standings(Board board, String name) {
        return board.rows().stream()
                .filter(it -> it.name().equals(name))
                .flatMap(it -> it.cells().stream())
                .map(BoardCell::standing)
                .toList();
    }

    private static void national(long person, String theory, String practical, String number) {
        Sql.run(
                "INSERT INTO national_result (person_id, state, theory, practical, certificate_number, recorded_at)"
                        + " VALUES (?, 'SAT', ?, ?, ?, UTC_TIMESTAMP(6))",
                person,
                theory,
                practical,
                number);
    }
}
