package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.IdentityNumber;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;

/** The full identity number of somebody: shown only on purpose, and put right when it was written down wrongly. */
@ApplicationScoped
@Transactional
public class Identities {

    @Inject
    private PersonRepository people;

    @Inject
    private IdentityVault vault;

    @Inject
    private Clock clock;

    /**
     * The full identity number. That it was shown, to whom and why stands in the action log.
     *
     * @throws Refused {@code people.identity.none} when no number is kept
     */
    @Permits(Permission.KEEP_PEOPLE)
    public String show(long id, Reason reason) {
        Person person = people.get(id);
        if (person.identityCipher() == null || person.mergedInto() != null) {
            throw Refused.absent("people.identity.none");
        }
        return new String(vault.open(person.identityCipher(), person.identityIndex()), StandardCharsets.US_ASCII);
    }

    /**
     * Writes down the number anew, or for the first time. Certificates keep what they were issued with.
     *
     * @throws Refused {@code people.identity.…} by what {@link IdentityNumber#of} says, {@code same}, {@code taken} when
     *     another record has it; {@code people.person.absent} for a record that became one with another
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void writeDown(long id, String written, Reason reason) {
        Person person = people.get(id);
        if (person.mergedInto() != null) {
            throw Refused.absent("people.person.absent");
        }
        IdentityNumber number = IdentityNumber.of(written, LocalDate.now(clock.withZone(Directory.ZONE)));
        byte[] index = vault.index(number.text());
        people.findByIdentity(List.of(index)).forEach(holder -> {
            throw holder.id() == id
                    ? new Refused("people.identity.same")
                    : new Refused("people.identity.taken", holder.name(), holder.id());
        });
        person.isIdentifiedBy(number, vault.seal(number.text().getBytes(StandardCharsets.US_ASCII), index), index);
    }
}
