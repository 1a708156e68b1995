package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonMergeRepository;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.platform.AccountCache;

/** Two records that turned out to be one person's. */
@ApplicationScoped
@Transactional
public class PersonMerge {

    @Inject
    private PersonRepository people;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PersonMergeRepository merging;

    @Inject
    private AccountCache cache;

    @Inject
    private CurrentUser user;

    /**
     * Makes two records of one person one. Everything that belongs to the record that goes is handed to the one that is
     * kept, roles included; what the kept one lacks it takes over. The other stays as a reminder, its account disabled.
     *
     * @param keptId whose name, number and sign-in name hold from then on
     * @throws Refused {@code people.merge.…}: {@code same}, {@code own} for one's own record, {@code done-already},
     *     {@code no-account} when only the one that goes can sign in, {@code conflict} when the two cannot be one person
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void merge(long keptId, long goneId, Reason reason) {
        if (keptId == goneId) {
            throw Refused.input("people.merge.same");
        }
        if (user.id() == goneId) {
            throw new Refused("people.merge.own");
        }
        Person kept = people.get(keptId);
        Person gone = people.get(goneId);
        if (kept.mergedInto() != null || gone.mergedInto() != null) {
            throw new Refused("people.merge.done-already");
        }
        mergeAccounts(keptId, goneId);
        Map<String, Integer> moved = merging.move(goneId, keptId);
        Person before = gone.becomeOneWith(kept);
        people.flush();
        kept.absorb(before);
        merging.note(keptId, goneId, reason.text(), moved, user.id());
    }

    private void mergeAccounts(long keptId, long goneId) {
        accounts.find(goneId).ifPresent(going -> {
            var staying = accounts.find(keptId).orElseThrow(() -> new Refused("people.merge.no-account"));
            going.roles().forEach(staying::add);
            going.disable();
        });
        cache.forget(goneId);
        cache.forget(keptId);
    }
}
