package org.watchroom.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchroom.insight.model.DutyPerson;
import org.watchroom.insight.model.DutyRoom;
import org.watchroom.insight.model.Manning;

class ManningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aRoomWithLinkageControlCountsLevelFourAndHigherAlone() {
        DutyRoom room = room(1, 4, 2);
        Manning manning =
                new Manning(List.of(room), List.of(person(1, 5, null), person(2, 4, null), person(3, 3, null)));
        assertThat(manning.on(TODAY).get(1L)).extracting(DutyPerson::id).containsExactly(2L, 3L);
    }

    @Test
    void nobodyStandsInTwoRoomsAndTheStrictRoomChoosesFirst() {
        Manning manning =
                new Manning(List.of(room(1, 5, 1), room(2, 4, 1)), List.of(person(1, 4, null), person(2, 5, null)));
        assertThat(manning.on(TODAY).get(2L)).extracting(DutyPerson::id).containsExactly(1L);
        assertThat(manning.on(TODAY).get(1L)).extracting(DutyPerson::id).containsExactly(2L);
    }

    @Test
    void aCertificateCountsOnItsLastDayAndNotOnTheNext() {
        DutyRoom room = room(1, 5, 1);
        Manning manning = new Manning(List.of(room), List.of(person(1, 5, TODAY.plusDays(3))));
        assertThat(manning.on(TODAY.plusDays(3)).get(1L)).hasSize(1);
        assertThat(manning.on(TODAY.plusDays(4)).get(1L)).isEmpty();
        assertThat(manning.firstShortOf(room, TODAY)).contains(TODAY.plusDays(4));
    }

    @Test
    void sparePeoplePutOffTheFirstDayOnWhichAPostIsEmpty() {
        DutyRoom room = room(1, 5, 1);
        assertThat(new Manning(
                                List.of(room),
                                List.of(person(1, 5, TODAY.plusDays(3)), person(2, 5, TODAY.plusDays(30))))
                        .firstShortOf(room, TODAY))
                .contains(TODAY.plusDays(31));
        assertThat(new Manning(List.of(room), List.of(person(1, 5, TODAY.plusDays(3)), person(2, 5, null)))
                        .firstShortOf(room, TODAY))
                .isEmpty();
        assertThat(new Manning(List.of(room), List.of()).firstShortOf(room, TODAY))
                .contains(TODAY);
    }

    /** Against every way to share people out among at most three posts. */
    @Test
    void noOtherSharingOutMansMorePosts() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            List<DutyRoom> rooms = new ArrayList<>();
            for (int id = 1; id <= 1 + random.nextInt(3); id++) {
                rooms.add(room(id, 3 + random.nextInt(3), 1));
            }
            List<DutyPerson> people = new ArrayList<>();
            for (int id = 1; id <= random.nextInt(5); id++) {
                people.add(person(id, 3 + random.nextInt(3), null));
            }
            int manned = new Manning(rooms, people)
                    .on(TODAY).values().stream().mapToInt(List::size).sum();
            assertThat(manned).isEqualTo(most(rooms, people));
        }
    }

    private static int most(List<DutyRoom> rooms, List<DutyPerson> people) {
        if (rooms.isEmpty()) {
            return 0;
        }
        List<DutyRoom> rest = rooms.subList(1, rooms.size());
        int most = most(rest, people);
        for (DutyPerson person : people) {
            if (person.level() <= rooms.get(0).lowestLevel()) {
                List<DutyPerson> others = new ArrayList<>(people);
                others.remove(person);
                most = Math.max(most, 1 + most(rest, others));
            }
        }
        return most;
    }

    private static DutyRoom room(long id, int lowestLevel, int posts) {
        return new DutyRoom(id, "值班室" + id, 1, "安康", "历下区", "RED", lowestLevel == 4, posts, 1, lowestLevel, "");
    }

    private static DutyPerson person(long id, int level, LocalDate validUntil) {
        return new DutyPerson(id, "人" + id, 1, "值班员", level, validUntil, true, true, true);
    }
}
