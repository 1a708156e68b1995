package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchroom.certificates.model.NationalResult;
import org.watchroom.certificates.model.NationalResultRepository;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.people.Directory;
import org.watchroom.people.PersonFacts;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.FaultyRow;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.programmes.Cohorts;

/**
 * The results of the national examination. A file goes in by its good rows; what is already known is not written again,
 * and a changed result is a further row, so that nothing that was recorded is lost.
 */
@ApplicationScoped
@Transactional
public class NationalResults {

    /** What a file with national results holds. */
    public static final List<Column> COLUMNS = NationalSheet.COLUMNS;

    @Inject
    private NationalResultRepository results;

    @Inject
    private Directory directory;

    @Inject
    private Cohorts cohorts;

    @Inject
    private IssuingBody body;

    @Inject
    private CurrentUser user;

    /**
     * Reads a file and tells of each row what would become of it. Changes nothing.
     *
     * @param cohortId the cohort that the results belong to; null for none
     * @throws org.watchroom.kernel.Refused {@code platform.sheet.…} for a file that is no such sheet
     */
    @Permits(Permission.RECORD_NATIONAL_RESULTS)
    public NationalPreview preview(InputStream file, Long cohortId) {
        return new NationalPreview(read(file, cohortId).stream().map(Read::row).toList());
    }

    /** The rows of a file that cannot go in, as they stand there, with every reason. */
    @Permits(Permission.RECORD_NATIONAL_RESULTS)
    public List<FaultyRow> faulty(InputStream file, Long cohortId) {
        return read(file, cohortId).stream()
                .filter(read -> read.row().isFaulty())
                .map(read -> new FaultyRow(read.cells(), read.row().faults()))
                .toList();
    }

    /** Takes the good rows of a file. The same file once more changes nothing. */
    @Permits(Permission.RECORD_NATIONAL_RESULTS)
    public NationalPreview record(InputStream file, Long cohortId) {
        List<Read> rows = read(file, cohortId);
        rows.stream()
                .filter(read -> !read.row().isFaulty() && read.row().change() != NationalRow.Change.SAME)
                .forEach(read -> results.add(read.result().recorded(user.isSystem() ? null : user.id(), body.now())));
        return new NationalPreview(rows.stream().map(Read::row).toList());
    }

    /** One's own result. */
    @Permits(Permission.SEE_OWN_RECORDS)
    public Optional<NationalFacts> mine() {
        return Optional.ofNullable(results.latest(List.of(user.id())).get(user.id()))
                .map(NationalFacts::of);
    }

    private List<Read> read(InputStream file, Long cohortId) {
        List<SheetRow> rows = SheetReader.read(file, NationalSheet.COLUMNS).rows();
        Map<Integer, Long> people = new HashMap<>();
        Map<String, Long> known = directory.byIdentities(
                rows.stream().map(row -> row.text(NationalSheet.IDENTITY)).toList());
        rows.forEach(row -> {
            Long person = known.get(row.text(NationalSheet.IDENTITY));
            if (person != null) {
                people.put(row.number(), person);
            }
        });
        Map<Long, PersonFacts> facts = directory.facts(people.values());
        Map<Long, NationalResult> latest = results.latest(people.values());
        Set<Long> trainees = cohortId == null ? null : new HashSet<>(cohorts.traineeIds(cohortId));
        Set<Long> seen = new HashSet<>();
        List<Read> read = new ArrayList<>();
        for (SheetRow row : rows) {
            NationalSheet sheet = new NationalSheet(row, body.today());
            Long person = people.get(row.number());
            checkPerson(sheet, row, person, trainees, seen);
            read.add(read(row, sheet, facts.get(person), cohortId, latest));
        }
        return read;
    }

    private static void checkPerson(
            NationalSheet sheet, SheetRow row, Long person, Set<Long> trainees, Set<Long> seen) {
        if (row.text(NationalSheet.IDENTITY).isEmpty()) {
            sheet.fault(NationalSheet.IDENTITY, "certificates.national.empty");
        } else if (person == null) {
            sheet.fault(NationalSheet.IDENTITY, "certificates.national.unknown");
        } else if (!seen.add(person)) {
            sheet.fault(NationalSheet.IDENTITY, "certificates.national.twice");
        } else if (trainees != null && !trainees.contains(person)) {
            sheet.fault(NationalSheet.IDENTITY, "certificates.national.not-in-cohort");
        }
    }

    private static Read read(
            SheetRow row, NationalSheet sheet, PersonFacts person, Long cohortId, Map<Long, NationalResult> known) {
        NationalResult result = null;
        NationalRow.Change change = null;
        if (sheet.faults().isEmpty()) {
            result = new NationalResult(
                    person.id(), cohortId, sheet.state, sheet.theory, sheet.practical, sheet.number, sheet.date);
            NationalResult before = known.get(person.id());
            change = before == null
                    ? NationalRow.Change.NEW
                    : result.saysTheSameAs(before) ? NationalRow.Change.SAME : NationalRow.Change.CHANGED;
        }
        return new Read(
                row,
                new NationalRow(
                        row.number(),
                        person == null ? null : person.id(),
                        person == null ? null : person.name(),
                        person == null ? null : person.maskedIdentity(),
                        sheet.state == null ? null : NationalSheet.key(sheet.state),
                        sheet.theory,
                        sheet.practical,
                        sheet.number,
                        sheet.date,
                        sheet.faults(),
                        sheet.warnings(),
                        change),
                result);
    }

    private record Read(SheetRow cells, NationalRow row, NationalResult result) {}
}
