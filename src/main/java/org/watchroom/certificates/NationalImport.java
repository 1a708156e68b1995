package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.watchroom.certificates.model.NationalResult;
import org.watchroom.certificates.model.NationalResultRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.Directory;
import org.watchroom.people.ImportDesk;
import org.watchroom.people.PersonFacts;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.programmes.Cohorts;

/**
 * Taking in results of the national examination: upload, look, confirm. A result that says otherwise than the one that is
 * recorded is taken only when it is wanted, and then as a further row, so that nothing that was recorded is lost.
 */
@ApplicationScoped
@Transactional
public class NationalImport {

    /** What a file with national results holds. */
    public static final List<Column> COLUMNS = NationalSheet.COLUMNS;

    /** Where a result counts for another cohort than before; no column of the file. */
    public static final String COHORT = NationalComparison.COHORT;

    private static final String IMPORT = "national";

    @Inject
    private NationalResultRepository results;

    @Inject
    private Directory directory;

    @Inject
    private Cohorts cohorts;

    @Inject
    private ImportDesk desk;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /**
     * Keeps the rows until they are confirmed, for two hours at most.
     *
     * @param cohortId the cohort that the results belong to; {@code null} for none
     * @return the id of the draft
     * @throws Refused {@code platform.sheet.…} when the file cannot be read, {@code programmes.cohort.absent}
     */
    @Permits(Permission.RECORD_NATIONAL_RESULTS)
    public String upload(Long cohortId, String fileName, InputStream file) {
        return desk.keep(kind(cohortId), fileName, file, COLUMNS);
    }

    /** What the draft would do now. Refuses with {@code people.import.draft-absent}. */
    @Permits(Permission.SEE_COHORTS)
    public ImportPreview preview(Long cohortId, String draftId) {
        return desk.preview(kind(cohortId), draftId, rows -> examine(cohortId, rows));
    }

    /** What deserves a look in good rows, though they go in; by row number, in the order of the file. */
    @Permits(Permission.SEE_COHORTS)
    public Map<Integer, List<Fault>> remarks(List<ReadRow> rows) {
        Map<Integer, List<Fault>> remarks = new LinkedHashMap<>();
        LocalDate today = body.today();
        for (ReadRow row : rows) {
            List<Fault> warnings = row.isGood() ? new NationalSheet(row.row(), today).warnings() : List.of();
            if (!warnings.isEmpty()) {
                remarks.put(row.number(), warnings);
            }
        }
        return remarks;
    }

    /**
     * Takes the good rows in, all or none. A second confirmation of the same draft does nothing.
     *
     * @param fingerprint of the preview that was looked at
     * @param changes the numbers of the rows whose changes are wanted
     * @throws Refused {@code people.import.…}: {@code draft-absent}, {@code nothing} when no row is to be taken,
     *     {@code stale} when it would now turn out otherwise than it was shown
     */
    @Permits(Permission.RECORD_NATIONAL_RESULTS)
    public void confirm(Long cohortId, String draftId, String fingerprint, Set<Integer> changes) {
        desk.confirm(
                kind(cohortId),
                draftId,
                fingerprint,
                changes,
                rows -> examine(cohortId, rows),
                rows -> take(cohortId, rows));
    }

    /**
     * Reads a file without a look before. Good new rows go in at once; who has a result already keeps it, and a row that
     * says something else counts as faulty.
     *
     * @return the rows that were not taken though they say something new
     */
    @Permits(Permission.RECORD_NATIONAL_RESULTS)
    public List<FaultyRow> importFrom(Long cohortId, InputStream file) {
        List<ReadRow> rows = examine(cohortId, SheetReader.read(file, COLUMNS).rows());
        take(cohortId, rows.stream().filter(ReadRow::isFresh).map(ReadRow::row).toList());
        return rows.stream()
                .filter(row -> !row.isGood() || row.isChanged())
                .map(row -> new FaultyRow(row.row(), row.isChanged() ? List.of(differing(row)) : row.faults()))
                .toList();
    }

    private static Fault differing(ReadRow row) {
        return new Fault(NationalSheet.STATE, row.title(), "certificates.national.differs", List.of());
    }

    /** A draft belongs to one cohort, or to none. */
    private String kind(Long cohortId) {
        return cohortId == null
                ? IMPORT
                : IMPORT + "-" + cohorts.facts(cohortId).id();
    }

    private List<ReadRow> examine(Long cohortId, List<SheetRow> rows) {
        Map<String, Long> known = identified(rows);
        Map<Long, PersonFacts> facts = directory.facts(known.values());
        Map<String, PersonFacts> people = new HashMap<>();
        known.forEach((written, id) -> people.put(written, facts.get(id)));
        NationalComparison comparison = new NationalComparison(
                people,
                results.latest(known.values()),
                results.holders(numbers(rows)),
                cohortId == null ? null : new HashSet<>(cohorts.traineeIds(cohortId)),
                cohortId,
                titles(cohortId));
        LocalDate today = body.today();
        Map<String, Refused> faults = directory.faultsOfIdentities(identities(rows));
        List<ReadRow> read = new ArrayList<>();
        for (SheetRow row : rows) {
            NationalSheet sheet = new NationalSheet(row, today);
            if (!people.containsKey(row.text(NationalSheet.IDENTITY))) {
                sheet.isNobodys(faults.get(row.text(NationalSheet.IDENTITY)));
            }
            read.add(comparison.examine(sheet));
        }
        return read;
    }

    private static List<String> identities(List<SheetRow> rows) {
        return rows.stream().map(row -> row.text(NationalSheet.IDENTITY)).toList();
    }

    private Map<String, Long> identified(List<SheetRow> rows) {
        return directory.byIdentities(identities(rows));
    }

    private static List<String> numbers(List<SheetRow> rows) {
        return rows.stream()
                .map(row -> row.text(NationalSheet.NUMBER))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    private Map<Long, String> titles(Long cohortId) {
        Map<Long, String> titles = new HashMap<>();
        if (cohortId != null) {
            cohorts.all().forEach(it -> titles.put(it.id(), it.title()));
        }
        return titles;
    }

    private void take(Long cohortId, List<SheetRow> rows) {
        Map<String, Long> people = identified(rows);
        LocalDate today = body.today();
        Instant now = body.now();
        Long by = user.isSystem() ? null : user.id();
        Map<Long, NationalResult> before = results.latest(people.values());
        results.addAll(rows.stream()
                .map(row -> new NationalSheet(row, today))
                .map(sheet -> {
                    long person = Objects.requireNonNull(people.get(sheet.text(NationalSheet.IDENTITY)));
                    return sheet.result(person, cohortId, before.get(person));
                })
                .map(result -> result.recorded(by, now))
                .toList());
    }
}
