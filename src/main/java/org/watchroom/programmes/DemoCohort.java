package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Set;
import org.watchroom.people.DemoAccounts;
import org.watchroom.people.Directory;
import org.watchroom.platform.Acting;
import org.watchroom.platform.DemoFile;
import org.watchroom.platform.DemoPart;
import org.watchroom.platform.sheets.ImportPreview;

/** The cohort of the demo with its 74 trainees, taken in from a roster by the administrator. */
@ApplicationScoped
public class DemoCohort implements DemoPart {

    @Inject
    private Programmes programmes;

    @Inject
    private Cohorts cohorts;

    @Inject
    private RosterImport rosters;

    @Inject
    private Directory directory;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private Acting acting;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "cohort";
    }

    @Override
    public void load() {
        JsonObject file = DemoFile.read(
                "programmes/cohort.json", in -> Json.createReader(in).readObject());
        long programme = programmes.all().stream()
                .filter(it -> it.code().equals(file.getString("programme")))
                .findFirst()
                .orElseThrow()
                .id();
        long cohort = cohorts.open(
                programme,
                file.getString("title"),
                LocalDate.parse(file.getString("startsOn")),
                LocalDate.parse(file.getString("endsOn")),
                file.getString("place"),
                null);
        acting.as(directory.bySignInName("admin").orElseThrow(), () -> importRoster(cohort));
        accounts.open(cohorts.traineeIds(cohort));
    }

    private void importRoster(long cohort) {
        String draft = DemoFile.read("programmes/roster.xlsx", in -> rosters.upload(cohort, "roster.xlsx", in));
        ImportPreview preview = rosters.preview(cohort, draft);
        if (!preview.faulty().isEmpty()) {
            throw new IllegalStateException(
                    "The demo roster has faulty rows: " + preview.faulty().size());
        }
        rosters.confirm(cohort, draft, preview.fingerprint(), Set.of());
    }
}
