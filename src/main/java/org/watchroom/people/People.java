package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Education;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.people.model.PersonSearchRepository;

/** The register of people, for those who look. */
@ApplicationScoped
@Transactional
public class People {

    /** People on one page of the list. */
    public static final int PAGE = 50;

    private static final List<String> LEVELS = List.of("L5", "L4", "L3", "L2", "L1");
    private static final List<String> CHECKED = List.of("L5", "L4", "L3");

    @Inject
    private PersonRepository people;

    @Inject
    private PersonSearchRepository search;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /**
     * By name. Six statements, however many people there are.
     *
     * @param containing a part of the name or of the institution's; blank for any
     * @param institutionId {@code null} for any
     * @param role {@code TRAINEE}, {@code INSTRUCTOR} or {@code ADMINISTRATOR}; blank for any
     * @param page from 1
     */
    @Permits(Permission.SEE_COHORTS)
    public PageOf<PersonLine> search(String containing, Long institutionId, String role, int page) {
        String text = containing == null ? "" : RosterLine.plain(containing);
        String wanted = roles().contains(role) ? role : "";
        long institution = institutionId == null ? 0 : institutionId;
        List<Long> ids = search.ids(text, institution, wanted, Math.max(1, page), PAGE);
        return new PageOf<>(lines(ids), search.count(text, institution, wanted));
    }

    /** The same on one page, however long. */
    @Permits(Permission.SEE_COHORTS)
    public List<PersonLine> all(String containing, Long institutionId, String role) {
        String text = containing == null ? "" : RosterLine.plain(containing);
        String wanted = roles().contains(role) ? role : "";
        return lines(search.ids(text, institutionId == null ? 0 : institutionId, wanted, 1, Integer.MAX_VALUE));
    }

    @Permits(Permission.SIGNED_IN)
    public List<String> roles() {
        return Arrays.stream(Role.values()).map(Enum::name).toList();
    }

    @Permits(Permission.SIGNED_IN)
    public List<String> educations() {
        return Arrays.stream(Education.values()).map(Enum::name).toList();
    }

    @Permits(Permission.SIGNED_IN)
    public List<String> levels() {
        return LEVELS;
    }

    /** Refuses with {@code people.person.absent}. */
    @Permits(Permission.SEE_COHORTS)
    public PersonDetail detail(long id) {
        Person person = people.get(id);
        Map<String, String> entry = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock.withZone(Directory.ZONE));
        CHECKED.forEach(level ->
                entry.put(level, person.entryConditions().forLevel(level, today).name()));
        return new PersonDetail(
                lines(List.of(id)).get(0),
                directory.facts(List.of(id)).get(id),
                person.version(),
                person.levelHeld(),
                person.education() == null ? null : person.education().name(),
                person.workYears(),
                search.findPhoto(id).isPresent(),
                entry,
                person.mergedInto());
    }

    /** The photo as JPEG. Refuses with {@code people.photo.absent}. */
    @Permits(Permission.SEE_COHORTS)
    public byte[] photo(long id) {
        return search.findPhoto(id).orElseThrow(() -> Refused.absent("people.photo.absent"));
    }

    private List<PersonLine> lines(List<Long> ids) {
        Map<Long, PersonFacts> facts = directory.facts(ids);
        Map<Long, Account> known = accounts.find(ids).stream().collect(Collectors.toMap(Account::personId, it -> it));
        return ids.stream().map(id -> line(facts.get(id), known.get(id))).toList();
    }

    private static PersonLine line(PersonFacts person, Account account) {
        return new PersonLine(
                person.id(),
                person.name(),
                person.maskedIdentity(),
                person.institutionName(),
                person.post(),
                account == null ? null : account.signInName(),
                account != null && account.isDisabled(),
                account == null
                        ? List.of()
                        : account.roles().stream().sorted().map(Enum::name).toList());
    }
}
