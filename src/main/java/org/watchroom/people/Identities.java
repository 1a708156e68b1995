package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;

/** The full identity number of somebody, shown only on purpose. */
@ApplicationScoped
@Transactional
public class Identities {

    @Inject
    private PersonRepository people;

    @Inject
    private IdentityVault vault;

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
}
