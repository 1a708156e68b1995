package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.PersonalRecordRepository;
import org.watchroom.platform.Texts;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.TestDatabase;
import org.watchroom.testing.UseCases;

@UseCases
class PersonalDataIT {

    private final PersonalData data = House.bean(PersonalData.class);
    private final PersonalRecordRepository records = House.bean(PersonalRecordRepository.class);
    private long trainee;
    private long other;
    private long administrator;

    @BeforeEach
    void threePeople() {
        trainee = Somebody.with("林=1+1\"𠮷", Role.TRAINEE);
        other = Somebody.with("wu", Role.TRAINEE);
        administrator = Somebody.with("boss", Role.ADMINISTRATOR);
        Sql.run("UPDATE account SET password_hash = '$argon2id$kept-secret' WHERE person_id = ?", trainee);
        Sql.run("UPDATE person SET phone = '13900001111' WHERE id = ?", trainee);
        Sql.run("UPDATE person SET phone = '13900002222' WHERE id = ?", other);
    }

    @Test
    void noTableThatRefersToAPersonIsForgotten() throws Exception {
        List<String> places = records.places().stream()
                .map(it -> it.table() + "." + it.column())
                .toList();
        assertThat(places)
                .containsAll(column("SELECT DISTINCT CONCAT(table_name, '.', column_name)"
                        + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                        + " AND referenced_table_name IN ('person', 'account')"))
                .contains(
                        "person.id",
                        "action_log.person_id",
                        "action_log.about_person",
                        "answer.attempt_id",
                        "drill_mark.record_id",
                        "certificate_event.certificate_id",
                        "enrolment_event.person_id");
    }

    @Test
    void everyTableThatIsAboutAPersonHasAName() {
        Texts texts = House.bean(Texts.class);
        assertThat(records.places().stream().filter(PersonalRecordRepository.Place::isAbout))
                .allSatisfy(place -> {
                    for (Locale language : List.of(Texts.CHINESE, Texts.ENGLISH)) {
                        assertThat(texts.of(language, "people.kept.table-" + place.table()))
                                .isNotBlank();
                    }
                });
    }

    @Test
    void everyPlaceCanBeReadAndHoldsNoSecret() {
        assertThat(records.places()).allSatisfy(place -> {
            assertThat(records.count(place, List.of(-1L))).isZero();
            assertThat(records.find(place, List.of(-1L))).isEmpty();
        });
        assertThat(own()).doesNotContain("kept-secret", "password_hash", "cipher");
    }

    @Test
    void onesOwnIsThereAndThatOfOthersIsNot() {
        assertThat(own()).contains("13900001111", "林=1+1\\\"𠮷").doesNotContain("13900002222");
        assertThat(Somebody.as(trainee, data::own))
                .contains(new PersonalData.Kept("person", 1), new PersonalData.Kept("account", 1));
    }

    @Test
    void anAdministratorSaysWhyAndTheLogKnows() {
        String taken = new String(
                Somebody.as(administrator, () -> data.takeOf(trainee, new Reason("asked for by letter"))),
                StandardCharsets.UTF_8);
        assertThat(taken).contains("13900001111");
        assertThat(Sql.text(
                        "SELECT reason FROM action_log WHERE deed = 'PersonalData.takeOf' AND about_person = ?",
                        trainee))
                .isEqualTo("asked for by letter");
        assertThatThrownBy(() -> new Reason("  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Reason("x".repeat(121))).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyElseTakesIt() {
        assertThatThrownBy(() -> Somebody.as(other, () -> data.takeOf(trainee, new Reason("curious"))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Somebody.as(administrator, () -> data.takeOf(-1, new Reason("nobody"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theStatementsAreTheSameFewHoweverMuchIsKept() {
        long few = Statements.during(() -> Somebody.as(trainee, data::own));
        for (int i = 0; i < 100; i++) {
            Sql.run(
                    "INSERT INTO action_log (at, person_id, by_system, deed, subject, outcome)"
                            + " VALUES (UTC_TIMESTAMP(6), ?, FALSE, 'x', '', 'DONE')",
                    trainee);
        }
        assertThat(Statements.during(() -> Somebody.as(trainee, data::own))).isLessThanOrEqualTo(few);
    }

    private String own() {
        return new String(Somebody.as(trainee, data::takeOwn), StandardCharsets.UTF_8);
    }

    private static List<String> column(String sql) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
