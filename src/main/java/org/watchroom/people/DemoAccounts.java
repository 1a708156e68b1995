package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Passwords;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;

/** Accounts of the demo. They share one password that everybody knows, and are let in only from this machine. */
@ApplicationScoped
@Transactional
public class DemoAccounts {

    private static final String PASSWORD = "watchroom-demo";

    @Inject
    private PersonRepository people;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Passwords passwords;

    /** Adds somebody of the staff. */
    @Permits(Permission.SYSTEM)
    public void add(String name, String signInName, Role role) {
        Person person = new Person(name);
        people.add(List.of(person));
        Account account = new Account(person.id(), signInName, EnumSet.of(role));
        account.becomeDemo(passwords.hash(PASSWORD));
        accounts.add(account);
    }

    /** Lets these people in with the password of the demo. The hash is computed once for all of them. */
    @Permits(Permission.SYSTEM)
    public void open(Collection<Long> personIds) {
        String hash = passwords.hash(PASSWORD);
        accounts.find(personIds).forEach(account -> account.becomeDemo(hash));
    }
}
