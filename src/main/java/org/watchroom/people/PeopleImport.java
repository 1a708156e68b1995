package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.platform.sheets.ReadRow;
import org.watchroom.platform.sheets.SheetImport;
import org.watchroom.platform.sheets.SheetRow;

/**
 * Taking people into the register from a file, as trainees of no cohort yet. Somebody known is found by the identity
 * number; their sign-in name and their roles are never changed by a file.
 */
@ApplicationScoped
@Transactional
public class PeopleImport implements SheetImport {

    private static final String IMPORT = "people";

    @Inject
    private Registration registration;

    @Inject
    private ImportDesk desk;

    @Override
    @Permits(Permission.SIGNED_IN)
    public List<Column> columns() {
        return Registration.COLUMNS;
    }

    @Override
    @Permits(Permission.KEEP_PEOPLE)
    public String upload(String fileName, InputStream file) {
        return desk.keep(IMPORT, fileName, file, Registration.COLUMNS);
    }

    @Override
    @Permits(Permission.SEE_COHORTS)
    public ImportPreview preview(String draftId) {
        return desk.preview(IMPORT, draftId, this::examine);
    }

    @Override
    @Permits(Permission.KEEP_PEOPLE)
    public void confirm(String draftId, String fingerprint, Set<Integer> changes) {
        desk.confirm(
                IMPORT, draftId, fingerprint, changes, this::examine, rows -> registration.register(rows, changes));
    }

    private List<ReadRow> examine(List<SheetRow> rows) {
        return registration.examine(rows).stream()
                .map(it -> new ReadRow(
                        it.row(), it.row().text(RosterLine.NAME), it.knownId() != null, it.faults(), it.changes()))
                .toList();
    }
}
