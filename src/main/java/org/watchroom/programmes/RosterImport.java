package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Examined;
import org.watchroom.people.ImportDesk;
import org.watchroom.people.Registration;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.programmes.model.Cohort;

/**
 * Taking a roster into a cohort: upload, look, confirm. Who is new is registered; who is known joins as they are, unless
 * the changes of their row are wanted. When the seats are taken, the later rows wait.
 */
@ApplicationScoped
@Transactional
public class RosterImport {

    /** What a roster holds. */
    public static final List<Column> COLUMNS = Registration.COLUMNS;

    private static final String IDENTITY = "identity";
    private static final String NAME = "name";

    @Inject
    private Registration registration;

    @Inject
    private Seats seats;

    @Inject
    private ImportDesk desk;

    /**
     * Keeps the rows until they are confirmed, for two hours at most.
     *
     * @return the id of the draft
     * @throws Refused {@code platform.sheet.…} when the file cannot be read, {@code programmes.cohort.absent}
     */
    @Permits(Permission.RUN_COHORTS)
    public String upload(long cohortId, String fileName, InputStream file) {
        return desk.keep(kind(seats.cohort(cohortId)), fileName, file, COLUMNS);
    }

    /** What the draft would do to that cohort now. Refuses with {@code people.import.draft-absent}. */
    @Permits(Permission.SEE_COHORTS)
    public ImportPreview preview(long cohortId, String draftId) {
        Cohort cohort = seats.cohort(cohortId);
        return desk.preview(kind(cohort), draftId, rows -> examine(cohort, rows));
    }

    /**
     * Takes the good rows in. A second confirmation of the same draft does nothing.
     *
     * @param fingerprint of the preview that was looked at
     * @param changes the numbers of the rows by which known people are brought up to date
     * @throws Refused {@code people.import.…}: {@code draft-absent}, {@code nothing} when no row is to be taken,
     *     {@code stale} when it would now turn out otherwise than it was shown
     */
    @Permits(Permission.RUN_COHORTS)
    public void confirm(long cohortId, String draftId, String fingerprint, Set<Integer> changes) {
        Cohort cohort = seats.lock(cohortId);
        desk.confirm(
                kind(cohort),
                draftId,
                fingerprint,
                changes,
                rows -> examine(cohort, rows),
                rows -> take(cohort, rows, changes));
    }

    /** A draft belongs to one cohort. */
    private static String kind(Cohort cohort) {
        return "roster-" + cohort.id();
    }

    private List<ReadRow> examine(Cohort cohort, List<SheetRow> rows) {
        Set<Long> present = seats.present(cohort.id());
        Set<Long> instructors = seats.instructors(cohort.id());
        return registration.examine(rows).stream()
                .map(it -> checked(it, cohort, instructors))
                .map(it -> new ReadRow(
                        it.row(),
                        it.row().text(NAME),
                        it.knownId() != null,
                        it.knownId() != null && !present.contains(it.knownId()),
                        it.faults(),
                        it.changes()))
                .toList();
    }

    private static Examined checked(Examined it, Cohort cohort, Set<Long> instructors) {
        if (it.birthDate() != null && !cohort.isOpenToBornOn(it.birthDate())) {
            return with(
                    it,
                    "programmes.roster.too-young",
                    Cohort.YOUNGEST,
                    cohort.startsOn().toString());
        }
        if (it.knownId() != null && instructors.contains(it.knownId())) {
            return with(it, "programmes.roster.instructor");
        }
        return it;
    }

    private static Examined with(Examined it, String key, Object... arguments) {
        return it.with(new Fault(IDENTITY, it.row().text(IDENTITY), key, List.of(arguments)));
    }

    private void take(Cohort cohort, List<SheetRow> rows, Set<Integer> changes) {
        Set<Long> present = seats.present(cohort.id());
        seats.take(
                cohort,
                registration.register(rows, changes).values().stream()
                        .filter(person -> !present.contains(person))
                        .toList());
    }
}
