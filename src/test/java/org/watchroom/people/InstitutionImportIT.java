package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class InstitutionImportIT {

    private static final List<String> HEADINGS =
            List.of("Institution", "District", "Kind", "Beds", "Control rooms", "Linkage control");

    private final Institutions institutions = House.bean(Institutions.class);
    private long administrator;

    @BeforeEach
    void anAdministrator() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
    }

    @Test
    void theFifteenOfTheDemoGoInOnceAndASecondTimeChangeNothing() {
        assertThat(demo()).isEqualTo(new Institutions.Imported(15, 0, List.of()));
        assertThat(demo()).isEqualTo(new Institutions.Imported(0, 15, List.of()));
        assertThat(Sql.count("SELECT COUNT(*) FROM control_room")).isEqualTo(15);
        assertThat(list("南浦")).hasSize(3).allMatch(it -> it.rooms() == 1 && it.linkageControl());
    }

    @Test
    void faultyRowsAreNamedAndTheOthersGoIn() {
        Institutions.Imported result = read(
                List.of("甲院", "东岭区", "养老院", 80, 1, "yes"),
                List.of("乙院", "", "养老院", 80, 1, "有"),
                List.of("丙院", "东岭区", "养老院", -3, 1, "有"),
                List.of("丁院", "东岭区", "养老院", 30.5, 1, "有"),
                List.of("戊院", "东岭区", "养老院", 30, 1, "也许"),
                List.of("甲院", "东岭区", "养老院", 80, 1, "yes"));
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.faulty())
                .extracting(it -> it.row().number() + " " + it.faults().get(0).key())
                .containsExactly(
                        "3 people.institution.field-missing",
                        "4 people.institution.number",
                        "5 people.institution.number",
                        "6 people.institution.yes-or-no",
                        "7 people.institution.twice");
    }

    @Test
    void aKnownOneIsNeverOverwritten() {
        read(List.of("甲院", "东岭区", "养老院", 80, 1, "有"));
        Institutions.Imported result = read(List.of("甲院", "东岭区", "养老院", 99, 1, "有"));
        assertThat(result.faulty())
                .extracting(it -> it.faults().get(0).key())
                .containsExactly("people.institution.differs");
        assertThat(Sql.count("SELECT beds FROM institution")).isEqualTo(80);
    }

    @Test
    void oneIsAddedByHandAndItsNameIsTakenThen() {
        add("甲院", 80);
        assertThat(list("")).extracting(InstitutionFacts::name).containsExactly("甲院");
        assertThatThrownBy(() -> add("甲院", 90))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("people.institution.exists"));
        assertThatThrownBy(() -> add("乙院", 5_001))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.key()).isEqualTo("people.institution.number"));
    }

    private void add(String name, int beds) {
        Somebody.as(administrator, () -> {
            institutions.add(name, "东岭区", "养老院", beds, 1, true);
            return null;
        });
    }

    private List<InstitutionFacts> list(String containing) {
        return Somebody.as(administrator, () -> institutions.list(containing));
    }

    private Institutions.Imported demo() {
        return Somebody.as(administrator, () -> DemoFile.read("people/institutions.xlsx", institutions::importFrom));
    }

    private Institutions.Imported read(List<?>... rows) {
        byte[] file = SheetWriter.write("x", HEADINGS, List.of(rows));
        return Somebody.as(administrator, () -> institutions.importFrom(new ByteArrayInputStream(file)));
    }
}
