package org.watchroom.exams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.watchroom.exams.model.PresenceRepository;
import org.watchroom.exams.model.PresenceRepository.Place;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.programmes.Cohorts;

/** What the invigilator sees while a sitting runs: three statements for any number of candidates. */
@ApplicationScoped
@Transactional
public class SittingDesk {

    /** How long after a page last said something its candidate still counts as waiting. */
    static final Duration THERE = Duration.ofSeconds(75);

    @Inject
    private PresenceRepository presence;

    @Inject
    private Papers papers;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Directory directory;

    /**
     * Everybody who is in the cohort now or has a paper, by name.
     *
     * @throws Refused {@code exams.sitting.absent}
     */
    @Permits(Permission.SEE_EXAMS)
    public DeskView candidates(long sittingId) {
        List<Place> places = presence.places(sittingId);
        if (places.isEmpty()) {
            throw Refused.absent("exams.sitting.absent");
        }
        Place any = places.get(0);
        Map<Long, Place> byPerson = places.stream()
                .filter(it -> it.personId() != null)
                .collect(toMap(Place::personId, Function.identity()));
        Set<Long> people = new LinkedHashSet<>(cohorts.traineeIds(any.cohortId()));
        byPerson.values().stream().filter(it -> it.attemptId() != null).forEach(it -> people.add(it.personId()));
        Map<Long, String> names = directory.names(people);
        return new DeskView(
                any.now(),
                papers.blueprint(any.blueprintId()).questions(),
                people.stream()
                        .map(it -> candidate(it, names.getOrDefault(it, ""), byPerson.get(it), any.now()))
                        .sorted(Comparator.comparing(DeskView.Candidate::name)
                                .thenComparing(DeskView.Candidate::person))
                        .toList());
    }

    private static DeskView.Candidate candidate(long person, String name, Place place, Instant now) {
        return place == null
                ? new DeskView.Candidate(person, name, "ABSENT", null, 0, 0, 0, null, null, null, null, 0, null, 0, 0)
                : new DeskView.Candidate(
                        person,
                        name,
                        state(place, now),
                        place.attemptId(),
                        place.number(),
                        place.answered(),
                        place.epoch(),
                        place.deadline(),
                        place.pausedAt(),
                        place.finishedAt(),
                        place.sealCause(),
                        Duration.ofNanos(place.movedMicros() * 1_000).toMinutes(),
                        lastContact(place),
                        place.unsaved(),
                        place.screenLeft());
    }

    private static String state(Place place, Instant now) {
        if (place.attemptId() == null) {
            return place.heardAt().plus(THERE).isAfter(now) ? "WAITING" : "ABSENT";
        }
        if ("SEALED".equals(place.state())) {
            return "SEALED";
        }
        return place.pausedAt() == null ? "WRITING" : "PAUSED";
    }

    private static Instant lastContact(Place place) {
        return Stream.of(place.heardAt(), place.lastSavedAt())
                .filter(it -> it != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
