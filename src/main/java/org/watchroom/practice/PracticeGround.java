package org.watchroom.practice;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.watchroom.kernel.Refused;
import org.watchroom.practice.model.Fsrs;
import org.watchroom.practice.model.Known;
import org.watchroom.practice.model.Nearness;
import org.watchroom.practice.model.PracticeCard;
import org.watchroom.practice.model.PracticeCardRepository;
import org.watchroom.practice.model.PracticeChoice;
import org.watchroom.programmes.CohortFacts;
import org.watchroom.programmes.Cohorts;
import org.watchroom.programmes.ProgrammeFacts;
import org.watchroom.programmes.Programmes;
import org.watchroom.programmes.Requirements;

/** What one person practises for, with what, and what they know of it. */
@ApplicationScoped
class PracticeGround {

    /** Where the days of this house begin and end. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final Fsrs FSRS = new Fsrs();

    @Inject
    private Cohorts cohorts;

    @Inject
    private Programmes programmes;

    @Inject
    private PracticeShelf shelf;

    @Inject
    private PracticeCardRepository cards;

    @Inject
    private Clock clock;

    /**
     * What a cohort practises for.
     *
     * @param examination the day of the examination, or null. No date of a national examination is known beforehand, so
     *     it is the end of the cohort.
     * @param courses that the programme requires
     * @param shelf what there is to practise
     */
    record Aim(LocalDate examination, List<String> courses, PracticeShelf.Shelf shelf) {}

    /**
     * One person's ground today.
     *
     * @param examination as {@link Aim#examination}
     * @param courses as {@link Aim#courses}
     * @param shelf as {@link Aim#shelf}
     */
    record Ground(
            long personId,
            LocalDate today,
            LocalDate examination,
            List<String> courses,
            PracticeShelf.Shelf shelf,
            List<PracticeCard> cards) {

        Nearness nearness() {
            return Nearness.of(today, examination);
        }

        PracticeChoice choice() {
            return new PracticeChoice(
                    FSRS,
                    nearness(),
                    today,
                    shelf.stock(),
                    cards.stream().collect(toMap(PracticeCard::questionId, Known::of)),
                    shelf.parts(),
                    personId);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /**
     * By the person's cohort that ends next; after the last one by that.
     *
     * @throws Refused {@code practice.no-cohort}
     */
    Ground of(long personId) {
        LocalDate today = today();
        List<CohortFacts> own = cohorts.ofTrainee(personId);
        CohortFacts cohort = own.stream()
                .filter(it -> !it.endsOn().isBefore(today))
                .min(Comparator.comparing(CohortFacts::endsOn))
                .or(() -> own.stream().max(Comparator.comparing(CohortFacts::endsOn)))
                .orElseThrow(() -> new Refused("practice.no-cohort"));
        Aim aim = aim(cohort);
        return new Ground(personId, today, aim.examination(), aim.courses(), aim.shelf(), cards.ofPerson(personId));
    }

    /** What a cohort is trained for. */
    Aim aim(CohortFacts cohort) {
        ProgrammeFacts programme = programmes.facts(cohort.programmeId());
        Requirements required = programmes.requirementsOf(cohort.id());
        String mock = required.mocks().stream()
                .map(Requirements.MockRequirement::blueprint)
                .findFirst()
                .orElse("");
        return new Aim(
                cohort.endsOn().isBefore(today()) ? null : cohort.endsOn(),
                required.courses(),
                shelf.of(programme.edition(), programme.level(), mock));
    }
}
