package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.Account;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.Passwords;
import org.watchroom.people.model.Person;
import org.watchroom.people.model.PersonRepository;
import org.watchroom.platform.AtStart;
import org.watchroom.platform.OwnFile;
import org.watchroom.platform.Settings;
import org.watchroom.platform.Texts;

/**
 * Somebody must be the first. Where demo data are off and no administrator can sign in, a start opens the account {@code
 * administrator} with a password made for it alone. The password stands in one file of the data folder, which only the
 * account that runs the product may read; the log names the file and never the password. It must be changed at the first
 * sign-in; the start after that removes the file.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator implements AtStart {

    static final String FILE = "first-administrator.txt";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final String SIGN_IN_NAME = "administrator";

    @Inject
    private Settings settings;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PersonRepository people;

    @Inject
    private Passwords passwords;

    @Inject
    private Texts texts;

    /** Opens the account when there is need of it; fails the start when its password cannot be written down. */
    @Override
    @Permits(Permission.SYSTEM)
    public void atStart() {
        if (settings.demo()) {
            return;
        }
        Path file = settings.data().resolve(FILE);
        try {
            if (!accounts.hasAdministrator()) {
                open(file);
            } else if (accounts.findBySignInName(SIGN_IN_NAME)
                    .filter(Account::mustChangePassword)
                    .isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the first administrator's password to " + file, e);
        }
    }

    /** The row comes before the file: of two nodes that start together, the one that loses writes nothing. */
    private void open(Path file) throws IOException {
        Person person = new Person(texts.of(Texts.CHINESE, "people.first-administrator.name"));
        people.add(List.of(person));
        String password = passwords.first();
        Account account = new Account(person.id(), SIGN_IN_NAME, EnumSet.of(Role.ADMINISTRATOR));
        account.handOver(passwords.hash(password));
        accounts.add(account);
        OwnFile.write(file, told(Texts.CHINESE, password) + "\n" + told(Texts.ENGLISH, password));
        LOG.warning(() -> "There is no administrator yet. Sign in as \"" + SIGN_IN_NAME
                + "\" with the one-time password that stands in " + file.toAbsolutePath());
    }

    private String told(Locale language, String password) {
        return texts.of(language, "people.first-administrator.file", settings.publicUrl(), SIGN_IN_NAME, password);
    }
}
