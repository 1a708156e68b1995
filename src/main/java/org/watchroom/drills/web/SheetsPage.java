package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import org.watchroom.drills.DrillSheets;
import org.watchroom.drills.SheetFacts;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.web.Notices;

/** The drill sheets, and where an administrator takes one in. */
@Named
@RequestScoped
public class SheetsPage {

    @Inject
    private DrillSheets drillSheets;

    @Inject
    private CurrentUser user;

    @Inject
    private Notices notices;

    private UploadedFile file;
    private List<SheetFacts> sheets;

    public List<SheetFacts> getSheets() {
        if (sheets == null) {
            sheets = drillSheets.all();
        }
        return sheets;
    }

    public boolean isMayImport() {
        return user.may(Permission.KEEP_DRILL_SHEETS);
    }

    public void take() throws IOException {
        if (file == null || file.getSize() == 0) {
            notices.beside("form:file", "drills.sheets.no-file");
            return;
        }
        try (InputStream content = file.getInputStream()) {
            DrillSheets.Imported imported = drillSheets.importSheet(content);
            notices.done(
                    imported.added() ? "drills.sheets.added" : "drills.sheets.same",
                    imported.sheet().code(),
                    imported.sheet().version());
        }
        sheets = null;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
