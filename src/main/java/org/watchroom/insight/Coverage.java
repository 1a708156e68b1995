package org.watchroom.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchroom.insight.CoverageReport.District;
import org.watchroom.insight.RoomPeople.Candidate;
import org.watchroom.insight.RoomPeople.Holder;
import org.watchroom.insight.RoomPeople.Nearness;
import org.watchroom.insight.RoomPeople.Use;
import org.watchroom.insight.model.CoverageRepository;
import org.watchroom.insight.model.DutyPerson;
import org.watchroom.insight.model.DutyRoom;
import org.watchroom.insight.model.Manning;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/**
 * Which control rooms certified people can man round the clock, on any day. Which level counts where is data (the rules of
 * {@code programmes.DutyRules}); of a person's recorded results the latest counts.
 */
@ApplicationScoped
@Transactional
public class Coverage {

    /** From the start of a training to a certificate in hand: our own estimate, since no rule says so. */
    public static final int LEAD_MONTHS = 6;

    /** The furthest day that may be asked for, in years from today. */
    public static final int FURTHEST_YEARS = 20;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_AT_WORK = 5;
    private static final List<String> COLOURS = List.of("RED", "ORANGE", "YELLOW", "BLUE");

    /** Empty posts first, of these the riskiest institution; then by the day on which one becomes empty. */
    private static final Comparator<RoomCoverage> URGENT_FIRST = Comparator.comparing(RoomCoverage::covered)
            .thenComparing(it -> it.covered() ? 0 : rank(it.colour()))
            .thenComparing(RoomCoverage::firstShort, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(it -> rank(it.colour()))
            .thenComparing(RoomCoverage::missing, Comparator.reverseOrder())
            .thenComparing(RoomCoverage::institution)
            .thenComparing(RoomCoverage::name);

    @Inject
    private CoverageRepository rooms;

    @Inject
    private Clock clock;

    /** Today, where the control rooms are. */
    @Permits(Permission.SEE_INSIGHT)
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /**
     * @param on null for today
     * @param district blank for all
     * @throws Refused {@code insight.coverage.day} for a day before today or more than {@value #FURTHEST_YEARS} years ahead
     */
    @Permits(Permission.SEE_INSIGHT)
    public CoverageReport report(LocalDate on, String district) {
        LocalDate day = checked(on);
        Map<Long, List<DutyPerson>> people =
                rooms.holders().stream().collect(Collectors.groupingBy(DutyPerson::institutionId));
        List<RoomCoverage> all =
                rooms.rooms().stream().collect(Collectors.groupingBy(DutyRoom::institutionId)).entrySet().stream()
                        .flatMap(
                                it -> covered(it.getValue(), people.getOrDefault(it.getKey(), List.of()), day).stream())
                        .sorted(URGENT_FIRST)
                        .toList();
        List<RoomCoverage> listed = district == null || district.isBlank()
                ? all
                : all.stream().filter(it -> it.district().equals(district)).toList();
        List<District> districts = all.stream()
                .collect(Collectors.groupingBy(RoomCoverage::district, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> sum(it.getKey(), it.getValue()))
                .toList();
        return new CoverageReport(day, listed, sum("", listed), districts);
    }

    /** The people behind one room's figures; refuses with {@code insight.coverage.absent}, or like {@link #report}. */
    @Permits(Permission.SEE_INSIGHT)
    public RoomPeople room(long id, LocalDate on) {
        LocalDate day = checked(on);
        List<DutyRoom> beside = rooms.besides(id);
        DutyRoom room = beside.stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> Refused.absent("insight.coverage.absent"));
        List<DutyPerson> people = rooms.of(room.institutionId());
        List<DutyPerson> counted = new Manning(beside, people).on(day).get(id);
        return new RoomPeople(
                covered(beside, people, day).stream()
                        .filter(it -> it.id() == id)
                        .findFirst()
                        .orElseThrow(),
                people.stream()
                        .filter(it -> it.isCertifiedOn(day))
                        .map(it -> holder(it, room, counted))
                        .sorted(Comparator.comparing(Holder::use))
                        .toList(),
                people.stream()
                        .filter(it -> !it.isCertifiedOn(day))
                        .map(it -> new Candidate(it.id(), it.name(), it.post(), nearness(it)))
                        .sorted(Comparator.comparing(Candidate::nearness))
                        .toList());
    }

    private LocalDate checked(LocalDate on) {
        LocalDate today = today();
        if (on != null && (on.isBefore(today) || on.isAfter(today.plusYears(FURTHEST_YEARS)))) {
            throw Refused.input("insight.coverage.day", FURTHEST_YEARS);
        }
        return on == null ? today : on;
    }

    /** The rooms of one institution. */
    private static List<RoomCoverage> covered(List<DutyRoom> rooms, List<DutyPerson> people, LocalDate day) {
        Manning manning = new Manning(rooms, people);
        Map<Long, List<DutyPerson>> counted = manning.on(day);
        return rooms.stream()
                .map(room -> covered(
                        room,
                        counted.get(room.id()).size(),
                        manning.firstShortOf(room, day).orElse(null)))
                .toList();
    }

    private static RoomCoverage covered(DutyRoom room, int held, LocalDate firstShort) {
        return new RoomCoverage(
                room.id(),
                room.name(),
                room.institutionId(),
                room.institution(),
                room.district(),
                room.colour(),
                room.linkage(),
                room.lowestLevel(),
                room.source(),
                room.posts(),
                (room.posts() * DAYS_OF_WEEK + DAYS_AT_WORK - 1) / DAYS_AT_WORK,
                held,
                firstShort,
                firstShort == null ? null : firstShort.minusMonths(LEAD_MONTHS));
    }

    private static Holder holder(DutyPerson it, DutyRoom room, List<DutyPerson> counted) {
        Use use = counted.contains(it) ? Use.COUNTED : it.level() > room.lowestLevel() ? Use.LEVEL_TOO_LOW : Use.SPARE;
        return new Holder(it.id(), it.name(), it.post(), it.level(), it.validUntil(), use);
    }

    private static Nearness nearness(DutyPerson it) {
        if (it.level() != null) {
            return Nearness.EXPIRED;
        }
        if (it.passedTheory() && it.passedPractical()) {
            return Nearness.BOTH_PASSED;
        }
        if (it.passedTheory() || it.passedPractical()) {
            return Nearness.ONE_PASSED;
        }
        return it.trained() ? Nearness.TRAINED : Nearness.UNTRAINED;
    }

    private static District sum(String name, List<RoomCoverage> rooms) {
        return new District(
                name,
                rooms.size(),
                rooms.stream().filter(RoomCoverage::covered).count(),
                rooms.stream().mapToLong(RoomCoverage::needed).sum(),
                rooms.stream().mapToLong(RoomCoverage::held).sum());
    }

    private static int rank(String colour) {
        return colour == null ? COLOURS.size() : COLOURS.indexOf(colour);
    }
}
