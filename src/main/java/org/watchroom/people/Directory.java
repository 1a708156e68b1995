package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.IdentityNumber;
import org.watchroom.people.model.Institution;
import org.watchroom.people.model.InstitutionRepository;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;

/** Who is who, for the other features. */
@ApplicationScoped
@Transactional
public class Directory {

    /** Where the days of this house begin and end. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private PersonRepository people;

    @Inject
    private InstitutionRepository institutions;

    @Inject
    private AccountRepository accounts;

    @Inject
    private IdentityVault vault;

    @Inject
    private Clock clock;

    /** The name of each; an id that nobody has is left out. */
    @Permits(Permission.SIGNED_IN)
    public Map<Long, String> names(Collection<Long> ids) {
        return people.find(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** What is known of each; an id that nobody has is left out. */
    @Permits(Permission.SIGNED_IN)
    public Map<Long, PersonFacts> facts(Collection<Long> ids) {
        Map<Long, String> homes =
                institutions.findAll().stream().collect(Collectors.toMap(Institution::id, Institution::name));
        return people.find(ids).stream()
                .map(person -> facts(person, homes))
                .collect(Collectors.toMap(PersonFacts::id, Function.identity()));
    }

    /** Whose identity number that is; empty too when it is not one at all. */
    @Permits(Permission.SEE_COHORTS)
    public Optional<Long> byIdentity(String identityNumber) {
        try {
            IdentityNumber number = IdentityNumber.of(identityNumber, LocalDate.now(clock.withZone(ZONE)));
            return people.findByIdentity(List.of(vault.index(number.text()))).stream()
                    .map(Person::id)
                    .findFirst();
        } catch (Refused notANumber) {
            return Optional.empty();
        }
    }

    /** Why a text is no identity number ({@code people.identity.…}); one that is a number, whoever's, is left out. */
    @Permits(Permission.SEE_COHORTS)
    public Map<String, Refused> faultsOfIdentities(Collection<String> written) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        Map<String, Refused> faults = new HashMap<>();
        for (String text : written) {
            try {
                IdentityNumber.of(text, today);
            } catch (Refused fault) {
                faults.put(text, fault);
            }
        }
        return faults;
    }

    /** Whose identity numbers these are, in few statements; a text that is no number, or nobody's, is left out. */
    @Permits(Permission.SEE_COHORTS)
    public Map<String, Long> byIdentities(Collection<String> identityNumbers) {
        LocalDate today = LocalDate.now(clock.withZone(ZONE));
        Map<String, byte[]> indexes = new HashMap<>();
        for (String written : identityNumbers) {
            try {
                indexes.put(
                        written, vault.index(IdentityNumber.of(written, today).text()));
            } catch (Refused notANumber) {
                // such a text belongs to nobody
            }
        }
        Map<ByteBuffer, Long> known = people.findByIdentity(indexes.values()).stream()
                .collect(Collectors.toMap(it -> ByteBuffer.wrap(it.identityIndex()), Person::id));
        Map<String, Long> found = new HashMap<>();
        indexes.forEach((written, index) -> {
            if (known.containsKey(ByteBuffer.wrap(index))) {
                found.put(written, known.get(ByteBuffer.wrap(index)));
            }
        });
        return found;
    }

    @Permits(Permission.SEE_COHORTS)
    public Optional<Long> bySignInName(String signInName) {
        return accounts.findBySignInName(signInName).map(Account::personId);
    }

    /**
     * Trainees, by institution and name.
     *
     * @param text part of a name; blank for any
     * @param institutionId null for any
     * @param most how many at most
     */
    @Permits(Permission.SEE_COHORTS)
    public List<PersonFacts> searchTrainees(String text, Long institutionId, int most) {
        Map<Long, PersonFacts> found =
                facts(people.findTrainees(text == null ? "" : text.strip(), institutionId, most));
        return found.values().stream()
                .sorted(Comparator.comparing((PersonFacts it) -> Objects.requireNonNullElse(it.institutionName(), ""))
                        .thenComparing(PersonFacts::name)
                        .thenComparing(PersonFacts::id))
                .toList();
    }

    /** Everybody who is an instructor, by id. */
    @Permits(Permission.SEE_COHORTS)
    public Map<Long, String> instructors() {
        return names(people.findInstructors());
    }

    /** Of a name what strangers may see: 王*明, 李*, 欧**哲. */
    public static String maskedName(String name) {
        int[] letters = name.strip().codePoints().toArray();
        if (letters.length < 2) {
            return "*";
        }
        String first = Character.toString(letters[0]);
        return letters.length == 2
                ? first + "*"
                : first + "*".repeat(letters.length - 2) + Character.toString(letters[letters.length - 1]);
    }

    static PersonFacts facts(Person person, Map<Long, String> homes) {
        return new PersonFacts(
                person.id(),
                person.name(),
                person.identityMasked(),
                person.phone(),
                person.institutionId(),
                homes.get(person.institutionId()),
                person.post(),
                person.birthDate());
    }
}
