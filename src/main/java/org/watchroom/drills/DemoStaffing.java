package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.watchroom.kernel.Role;
import org.watchroom.people.DemoAccounts;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.programmes.Cohorts;

/** Who takes part in the drills of the demo, and what they say. All are invented. */
@ApplicationScoped
class DemoStaffing {

    @Inject
    private Directory directory;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Acting acting;

    /** The instructor and two more, who are added here. */
    List<Long> graders() {
        accounts.add("石砚秋", "instructor2", Role.INSTRUCTOR);
        accounts.add("白晓舟", "instructor3", Role.INSTRUCTOR);
        return Stream.of("instructor", "instructor2", "instructor3")
                .map(name -> directory.bySignInName(name).orElseThrow())
                .toList();
    }

    long trainee(int number) {
        return directory.bySignInName(String.format("trainee%02d", number)).orElseThrow();
    }

    long cohortOf(long trainee) {
        return cohorts.ofTrainee(trainee).get(0).id();
    }

    void as(long person, Runnable work) {
        acting.as(person, work);
    }

    void asAdministrator(Runnable work) {
        acting.as(directory.bySignInName("admin").orElseThrow(), work);
    }

    String word(String key) {
        Properties words = new Properties();
        try (InputStream file = DemoStaffing.class.getResourceAsStream("/db/demo/drills/words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.getProperty(key);
    }
}
