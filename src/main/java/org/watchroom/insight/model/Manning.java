package org.watchroom.insight.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who of one institution can man its control rooms. Nobody stands in two rooms. The room that asks for the highest level
 * chooses first, and takes of those who suffice the lowest level, then whose certificate lasts longest: since whoever may
 * serve under a strict rule may serve under a lax one, no other sharing out mans more posts.
 */
public final class Manning {

    private static final Comparator<DutyPerson> LEAST_FIRST = Comparator.comparing(DutyPerson::level)
            .reversed()
            .thenComparing(
                    DutyPerson::validUntil,
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder().reversed()))
            .thenComparing(DutyPerson::id);

    private final List<DutyRoom> rooms;
    private final List<DutyPerson> people;

    /**
     * @param rooms of one institution
     * @param people of the same
     */
    public Manning(List<DutyRoom> rooms, List<DutyPerson> people) {
        this.rooms = rooms.stream()
                .sorted(Comparator.comparing(DutyRoom::lowestLevel).thenComparing(DutyRoom::id))
                .toList();
        this.people = List.copyOf(people);
    }

    /** Who is counted for each room on that day, by the room's id; never more than its posts. */
    public Map<Long, List<DutyPerson>> on(LocalDate day) {
        List<DutyPerson> free = new ArrayList<>(people.stream()
                .filter(person -> person.isCertifiedOn(day))
                .sorted(LEAST_FIRST)
                .toList());
        Map<Long, List<DutyPerson>> counted = new LinkedHashMap<>();
        for (DutyRoom room : rooms) {
            List<DutyPerson> taken = free.stream()
                    .filter(person -> person.mayServe(room, day))
                    .limit(room.posts())
                    .toList();
            free.removeAll(taken);
            counted.put(room.id(), taken);
        }
        return counted;
    }

    /** The first day from {@code day} on when a post of the room is empty; empty when that is not in sight. */
    public Optional<LocalDate> firstShortOf(DutyRoom room, LocalDate day) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(day);
        people.stream()
                .filter(person -> person.isCertifiedOn(day) && person.validUntil() != null)
                .forEach(person -> days.add(person.validUntil().plusDays(1)));
        return days.stream()
                .filter(it -> on(it).get(room.id()).size() < room.posts())
                .findFirst();
    }
}
