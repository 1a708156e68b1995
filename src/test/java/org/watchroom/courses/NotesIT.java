package org.watchroom.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchroom.courses.CoursePackages.CODE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.UseCases;

@UseCases
class NotesIT {

    private final CourseImport imports = House.bean(CourseImport.class);
    private final Notes notes = House.bean(Notes.class);
    private final LessonSearch search = House.bean(LessonSearch.class);
    private long administrator;
    private long lin;
    private long stranger;

    @BeforeEach
    void aTraineeOfTheCourseAndOneWhoIsNot() {
        administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        lin = Somebody.with("lin", Role.TRAINEE);
        stranger = Somebody.with("stranger", Role.TRAINEE);
        CoursePackages.standard();
        CoursePackages.enrol(CoursePackages.cohort(), lin);
        Somebody.as(
                administrator,
                () -> imports.take(
                        CoursePackages.good().with("b.md", "先消音。100% 看清部位_再复位。").zip()));
    }

    @Test
    void aNoteIsKeptForItsWriterAlone() {
        assertThat(Somebody.as(lin, () -> notes.of(CODE, "02")).version()).isZero();
        assertThat(Somebody.as(lin, () -> notes.write(CODE, "02", "先消音\n再看部位 𠮷", 0)))
                .isEqualTo(1);
        assertThat(Somebody.as(lin, () -> notes.write(CODE, "02", "先消音", 1))).isEqualTo(2);
        assertThat(Somebody.as(lin, notes::all)).singleElement().satisfies(note -> {
            assertThat(note.words()).isEqualTo("先消音");
            assertThat(note.lesson().position()).isEqualTo(2);
        });
        assertThat(Somebody.as(stranger, notes::all)).isEmpty();
        Somebody.isRefused("courses.absent", stranger, () -> notes.of(CODE, "02"));
        Somebody.isRefused("courses.absent", stranger, () -> notes.write(CODE, "02", "x", 0));
    }

    @Test
    void whatAnotherDeviceWroteIsNeverOverwritten() {
        Somebody.does(lin, () -> notes.write(CODE, "02", "在手机上写的", 0));
        Somebody.isRefused("courses.note.stale", lin, () -> notes.write(CODE, "02", "在电脑上写的", 0));
        Somebody.isRefused("courses.note.stale", lin, () -> notes.write(CODE, "02", "在电脑上写的", 7));
        assertThat(Somebody.as(lin, () -> notes.of(CODE, "02")).words()).isEqualTo("在手机上写的");
        Somebody.isRefused("courses.note.long", lin, () -> notes.write(CODE, "02", "字".repeat(4001), 1));
        Somebody.isRefused("courses.lesson-absent", lin, () -> notes.write(CODE, "99", "x", 0));
    }

    @Test
    void everyWordIsFoundInTitleOrTextAndSignsAreTakenAsTheyAre() {
        assertThat(Somebody.as(lin, () -> search.find("消音 部位"))).singleElement().satisfies(hit -> {
            assertThat(hit.code()).isEqualTo("02");
            assertThat(hit.hit()).isEqualTo("消音");
            assertThat(hit.before()).endsWith("先");
            assertThat(hit.after()).startsWith("。100%");
        });
        assertThat(Somebody.as(lin, () -> search.find("100%"))).hasSize(1);
        assertThat(Somebody.as(lin, () -> search.find("10%看"))).isEmpty();
        assertThat(Somebody.as(lin, () -> search.find("消音 没有这个词"))).isEmpty();
        assertThat(Somebody.as(lin, () -> search.find("  "))).isEmpty();
        assertThat(Somebody.as(stranger, () -> search.find("消音"))).isEmpty();
        assertThat(Somebody.as(administrator, () -> search.find("消音"))).hasSize(1);
    }
}
