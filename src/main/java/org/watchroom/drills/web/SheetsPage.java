package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import org.watchroom.drills.CellFault;
import org.watchroom.drills.DrillSheets;
import org.watchroom.drills.SheetExchange;
import org.watchroom.drills.SheetFacts;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.platform.web.Notices;
import org.watchroom.platform.web.PageTexts;

/** The drill sheets, and where an administrator takes one in. */
@Named
@RequestScoped
public class SheetsPage {

    @Inject
    private DrillSheets drillSheets;

    @Inject
    private SheetExchange exchange;

    @Inject
    private CurrentUser user;

    @Inject
    private PageTexts texts;

    @Inject
    private Notices notices;

    private UploadedFile file;
    private List<SheetFacts> sheets;
    private List<CellFault> faults = List.of();

    public List<SheetFacts> getSheets() {
        if (sheets == null) {
            sheets = drillSheets.shelf();
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
        try (InputStream content = new BufferedInputStream(file.getInputStream())) {
            if (SheetExchange.isWorkbook(content)) {
                SheetExchange.Taken taken = exchange.importWorkbook(content);
                faults = taken.faults();
                if (faults.isEmpty()) {
                    tell(taken.sheet(), taken.added());
                } else {
                    notices.beside("form:file", "drills.book.refused", faults.size());
                }
            } else {
                DrillSheets.Imported imported = drillSheets.importSheet(content);
                tell(imported.sheet(), imported.added());
            }
        }
    }

    private void tell(SheetFacts sheet, boolean isNew) {
        notices.done(isNew ? "drills.sheets.added" : "drills.sheets.same", sheet.code(), sheet.version());
        sheets = null;
    }

    /** What is wrong with the cells of the workbook that was not taken in. */
    public List<CellFault> getFaults() {
        return faults;
    }

    /** In words. */
    public String reason(CellFault fault) {
        return texts.of(fault.key(), fault.arguments().toArray());
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
