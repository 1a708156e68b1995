package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Passwords;
import org.watchroom.platform.AccountCache;

/**
 * First passwords, handed over on paper. Only the hash is kept, so a slip can be read once; a new one ends the old one.
 */
@ApplicationScoped
@Transactional
public class SignInSlips {

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Directory directory;

    @Inject
    private AccountCache cache;

    /**
     * Gives a first password to those who have never signed in and chosen one of their own. It must be changed at the first
     * sign-in.
     *
     * @return one slip each, by institution and name
     * @throws Refused {@code people.slips.none} when all of them have their own password already
     */
    @Permits({Permission.RUN_COHORTS, Permission.KEEP_PEOPLE})
    public List<Slip> handOver(Collection<Long> personIds) {
        List<Account> waiting = accounts.find(personIds).stream()
                .filter(account -> account.mustChangePassword() && !account.isDisabled())
                .toList();
        if (waiting.isEmpty()) {
            throw new Refused("people.slips.none");
        }
        Map<Long, PersonFacts> facts =
                directory.facts(waiting.stream().map(Account::personId).toList());
        List<Slip> slips = new ArrayList<>();
        for (Account account : waiting) {
            String password = passwords.first();
            account.handOver(passwords.hash(password));
            cache.forget(account.personId());
            PersonFacts person = facts.get(account.personId());
            String institution = person.institutionName() == null ? "" : person.institutionName();
            slips.add(new Slip(institution, person.name(), account.signInName(), password));
        }
        slips.sort(Comparator.comparing(Slip::institution).thenComparing(Slip::name));
        return slips;
    }

    /** Who of them has chosen a password of their own, which takes a sign-in. */
    @Permits(Permission.SEE_COHORTS)
    public List<Long> signedInBefore(Collection<Long> personIds) {
        return accounts.find(personIds).stream()
                .filter(account -> !account.mustChangePassword())
                .map(Account::personId)
                .toList();
    }

    /** What stands on the paper. */
    public record Slip(String institution, String name, String signInName, String password) {}
}
