package org.watchroom.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.platform.Settings;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class FirstAdministratorIT {

    private static final String ADMINISTRATORS = "SELECT COUNT(*) FROM account_role WHERE role = 'ADMINISTRATOR'";
    private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");

    private final SignIn signIn = House.bean(SignIn.class);
    private final OwnPassword ownPassword = House.bean(OwnPassword.class);
    private final Path file = House.bean(Settings.class).data().resolve(FirstAdministrator.FILE);

    @BeforeEach
    @AfterEach
    void noFile() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void anEmptyInstallationGetsAnAdministratorWhoMustChooseAPassword() throws IOException {
        start();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SignIn.SignedIn in = signIn(password());
        assertThat(Sql.text("SELECT role FROM account_role WHERE person_id = ?", in.personId()))
                .isEqualTo("ADMINISTRATOR");
        assertThat(Sql.count(
                        "SELECT COUNT(*) FROM account WHERE person_id = ? AND must_change_password", in.personId()))
                .isEqualTo(1);
    }

    @Test
    void aFurtherStartChangesNothingUntilThePasswordIsChosenAndThenRemovesTheFile() throws IOException {
        start();
        String password = password();
        start();
        assertThat(password()).isEqualTo(password);
        long person = signIn(password).personId();
        Somebody.as(person, () -> ownPassword.choose(password, "seven herons wade at dawn"));
        start();
        assertThat(file).doesNotExist();
        assertThat(Sql.count(ADMINISTRATORS)).isEqualTo(1);
    }

    @Test
    void whereSomebodyIsAdministratorAlreadyNobodyIsAdded() {
        long person = Somebody.with("简明", Role.ADMINISTRATOR);
        Sql.run("UPDATE account SET password_hash = 'x' WHERE person_id = ?", person);
        start();
        assertThat(file).doesNotExist();
        assertThat(Sql.count(ADMINISTRATORS)).isEqualTo(1);
    }

    @Test
    void anAdministratorOfADemoThatIsOverDoesNotCount() {
        long person = Somebody.with("admin", Role.ADMINISTRATOR);
        Sql.run("UPDATE account SET password_hash = 'x', demo = TRUE WHERE person_id = ?", person);
        start();
        assertThat(file).exists();
    }

    private static void start() {
        House.bean(Acting.class).asSystem(House.bean(FirstAdministrator.class)::atStart);
    }

    private String password() throws IOException {
        Matcher found = PASSWORD.matcher(Files.readString(file));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private SignIn.SignedIn signIn(String password) {
        return Somebody.as(0, () -> signIn.signIn("administrator", password, "192.0.2.1"));
    }
}
