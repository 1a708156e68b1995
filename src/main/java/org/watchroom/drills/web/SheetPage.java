package org.watchroom.drills.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.watchroom.drills.DrillSheets;
import org.watchroom.drills.SheetView;
import org.watchroom.kernel.Refused;

/** One drill sheet, to read or to print. */
@Named("drillSheetPage")
@RequestScoped
public class SheetPage {

    @Inject
    private DrillSheets sheets;

    @Inject
    @Param(name = "id")
    private Long id;

    private SheetView sheet;

    public SheetView getSheet() {
        if (sheet == null) {
            if (id == null) {
                throw Refused.absent("drills.sheet.absent");
            }
            sheet = sheets.sheet(id);
        }
        return sheet;
    }
}
