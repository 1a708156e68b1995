package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    @Any
    private Instance<MergePart> parts;

    @Inject
    private AccountCache cache;

    @Inject
    private CurrentUser user;

    /**
     * Makes two records of one person one. Everything that belongs to the record that goes is handed to the one that is
     * kept, roles included; what the kept one lacks it takes over. The other stays as a reminder, its account disabled:
     * its password, links, second factor and devices let nobody into the kept one.
     *
     * @param keptId whose name, number and sign-in name hold from then on
     * @throws Refused {@code people.merge.…}: {@code same}, {@code own} for one's own record, {@code done-already},
     *     {@code no-account} when only the one that goes can sign in, {@code numbers} when each has an identity number
     *     of its own, {@code conflict} when the two cannot be one person; or by what a {@link MergePart} says
     */
    @Permits(Permission.KEEP_PEOPLE)
    public void merge(long keptId, long goneId, Reason reason) {
        if (keptId == goneId) {
            throw Refused.input("people.merge.same");
        }
        if (user.id() == goneId) {
            throw new Refused("people.merge.own");
        }
        merging.lock(keptId, goneId);
        Person kept = people.get(keptId);
        Person gone = people.get(goneId);
        if (kept.mergedInto() != null || gone.mergedInto() != null) {
            throw new Refused("people.merge.done-already");
        }
        if (kept.identityCipher() != null && gone.identityCipher() != null) {
            throw new Refused("people.merge.numbers");
        }
        mergeAccounts(keptId, goneId);
        List<String> moved = move(goneId, keptId);
        Person before = gone.becomeOneWith(kept);
        people.flush();
        kept.absorb(before);
        merging.note(keptId, goneId, reason.text(), String.join("; ", moved), user.id());
    }

    /** Both must change together where one table refers to the person of another: the keys hold again once all have. */
    private List<String> move(long from, long to) {
        Set<String> mayStay = new HashSet<>();
        List<String> moved = new ArrayList<>();
        merging.checkKeys(false);
        try {
            for (MergePart part : parts) {
                mayStay.addAll(part.mayStay());
                moved.addAll(part.join(from, to));
            }
            merging.move(from, to, mayStay).forEach((column, rows) -> moved.add(column + "=" + rows));
        } finally {
            merging.checkKeys(true);
        }
        return moved;
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
