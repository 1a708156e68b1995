package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.ControlRoom;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.InstitutionRepository;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.people.model.RiskColour;
import org.watchroom.people.model.RiskRating;

/** The institutions whose people are trained, for those who look. */
@ApplicationScoped
@Transactional
public class Institutions {

    /** Institutions on one page of the list. */
    public static final int PAGE = 50;

    /** What a filter says for institutions that were never rated. */
    public static final String UNRATED = "NONE";

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private PersonRepository people;

    /**
     * Those whose name or district contains the text.
     *
     * @param risk a colour, {@link #UNRATED}, or blank for any
     * @param page from 1
     */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public PageOf<InstitutionFacts> search(String containing, String risk, int page) {
        String colour = colours().contains(risk) || UNRATED.equals(risk) ? risk : "";
        PageOf<Institution> found = institutions.search(
                containing == null ? "" : RosterLine.plain(containing), colour, Math.max(1, page), PAGE);
        Map<Long, Long> counts = institutions.countPeople();
        Map<Long, RiskRating> ratings = institutions.currentRatings();
        return new PageOf<>(
                found.rows().stream()
                        .map(it -> facts(it, counts.getOrDefault(it.id(), 0L), ratings.get(it.id())))
                        .toList(),
                found.total());
    }

    /** All whose name or district contains the text, every one for a blank text, by district and name. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public List<InstitutionFacts> list(String containing) {
        String wanted = containing == null ? "" : RosterLine.plain(containing).toLowerCase(Locale.ROOT);
        Map<Long, Long> counts = institutions.countPeople();
        Map<Long, RiskRating> ratings = institutions.currentRatings();
        return institutions.findAll().stream()
                .filter(it -> (it.name() + " " + it.district())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .map(it -> facts(it, counts.getOrDefault(it.id(), 0L), ratings.get(it.id())))
                .toList();
    }

    @Permits(Permission.SIGNED_IN)
    public List<String> colours() {
        return Arrays.stream(RiskColour.values()).map(Enum::name).toList();
    }

    /**
     * The id of the institution of that name.
     *
     * @return {@code null} for a blank one
     * @throws Refused {@code people.person.institution-unknown}
     */
    @Permits(Permission.SEE_COHORTS)
    public Long named(String name) {
        String plain = name == null ? "" : RosterLine.plain(name);
        if (plain.isEmpty()) {
            return null;
        }
        return institutions.findByNames(List.of(plain)).stream()
                .map(Institution::id)
                .findFirst()
                .orElseThrow(() -> Refused.input("people.person.institution-unknown"));
    }

    /** Refuses with {@code people.institution.absent}. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public InstitutionDetail detail(long id) {
        Institution institution = institutions.get(id);
        List<RiskRating> ratings = institutions.ratings(id);
        Map<Long, String> names =
                people
                        .find(ratings.stream()
                                .map(RiskRating::enteredBy)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        return new InstitutionDetail(
                facts(
                        institution,
                        institutions.countPeople().getOrDefault(id, 0L),
                        ratings.stream().findFirst().orElse(null)),
                institution.version(),
                institution.rooms().stream().map(Institutions::room).toList(),
                ratings.stream()
                        .map(it -> new InstitutionDetail.Rating(
                                it.colour().name(),
                                it.ratedOn(),
                                it.reason(),
                                names.get(it.enteredBy()),
                                it.enteredAt().toInstant(ZoneOffset.UTC)))
                        .toList(),
                suggestion(institution, institutions.countCertified().getOrDefault(id, 0)));
    }

    /** Every institution as the rows of a file, in the order of {@link InstitutionImport#COLUMNS}. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_INSIGHT})
    public List<List<Object>> export() {
        Map<Long, RiskRating> ratings = institutions.currentRatings();
        return institutions.findAll().stream()
                .map(it -> row(it, ratings.get(it.id())))
                .toList();
    }

    private static List<Object> row(Institution it, RiskRating rating) {
        boolean alike = it.hasRoomsAlike() && !it.rooms().isEmpty();
        return Arrays.asList(
                it.name(),
                it.district(),
                it.kind(),
                it.beds(),
                it.rooms().size(),
                it.hasLinkageControl() ? "有" : "无",
                alike ? it.rooms().get(0).shiftsPerDay() : null,
                alike ? it.rooms().get(0).peoplePerShift() : null,
                rating == null ? null : rating.colour().chinese(),
                rating == null ? null : rating.ratedOn(),
                rating == null ? null : rating.reason());
    }

    private static InstitutionFacts facts(Institution it, long people, RiskRating rating) {
        return new InstitutionFacts(
                it.id(),
                it.name(),
                it.district(),
                it.kind(),
                it.beds(),
                it.rooms().size(),
                it.hasLinkageControl(),
                people,
                rating == null ? null : rating.colour().name());
    }

    private static InstitutionDetail.Room room(ControlRoom it) {
        return new InstitutionDetail.Room(
                it.id(), it.name(), it.linkageControl(), it.shiftsPerDay(), it.peoplePerShift());
    }

    private static InstitutionDetail.Suggestion suggestion(Institution institution, int certified) {
        List<ControlRoom> rooms = institution.rooms();
        if (rooms.isEmpty()) {
            return null;
        }
        int needed = rooms.stream().mapToInt(ControlRoom::posts).sum();
        int oneEach = rooms.stream().mapToInt(ControlRoom::shiftsPerDay).sum();
        RiskColour colour =
                certified < oneEach ? RiskColour.RED : certified < needed ? RiskColour.ORANGE : RiskColour.BLUE;
        return new InstitutionDetail.Suggestion(colour.name(), certified, needed);
    }
}
