package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** The drill sheets. A sheet that exists never changes, so every record keeps the sheet that it was signed on. */
@ApplicationScoped
@Transactional
public class DrillSheets {

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Standard standard;

    @Inject
    private Clock clock;

    /**
     * Takes in a sheet. Another content under a known code becomes the next version; the same content changes nothing.
     *
     * @param file JSON in UTF-8, at most 512 KB; its points add up to 100
     * @throws Refused {@code drills.sheet.…}, naming the item and the field at fault; nothing is taken in then
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public Imported importSheet(InputStream file) {
        DrillSheet.Content content = SheetFile.read(file);
        content.lines().forEach(this::checkSkills);
        Optional<DrillSheet> newest = sheets.findNewest(content.code());
        if (newest.isPresent() && newest.get().says(content)) {
            return new Imported(SheetFacts.of(newest.get()), false);
        }
        int version = newest.map(DrillSheet::versionNo).orElse(0) + 1;
        DrillSheet sheet = new DrillSheet(content, version, clock.instant());
        sheets.add(sheet);
        return new Imported(SheetFacts.of(sheet), true);
    }

    /** The newest version of every sheet, by code. */
    @Permits(Permission.SEE_COHORTS)
    public List<SheetFacts> all() {
        return sheets.newest().stream().map(SheetFacts::of).toList();
    }

    /** One version of a sheet. Trainees do not see sheets: the setup is for the grader alone. */
    @Permits(Permission.SEE_COHORTS)
    public SheetView sheet(long id) {
        return SheetView.of(sheets.get(id));
    }

    /** The newest version of a sheet. */
    @Permits(Permission.SEE_COHORTS)
    public SheetView newest(String code) {
        return SheetView.of(sheets.getNewest(code));
    }

    /** One version as a file in JSON; imported again it changes nothing, elsewhere it is the same sheet. */
    @Permits(Permission.SEE_COHORTS)
    public byte[] file(long id) {
        return SheetFileOut.write(sheets.get(id).content());
    }

    private void checkSkills(DrillItem.Line line) {
        for (String key : line.skills()) {
            if (standard.item(key).isEmpty()) {
                throw Refused.input("drills.sheet.unknown-skill", line.no(), key);
            }
        }
    }

    /** @param added whether there is a new version now; false when the newest one already said the same */
    public record Imported(SheetFacts sheet, boolean added) {}
}
