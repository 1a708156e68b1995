package org.watchroom.drills;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.drills.model.SheetState;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Title;
import org.watchroom.programmes.Standard;

/** The drill sheets. What was released never changes, so every record keeps the sheet that it was signed on. */
@ApplicationScoped
@Transactional
public class DrillSheets {

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private Standard standard;

    @Inject
    private SheetVersions versions;

    @Inject
    private SheetPictures pictures;

    /**
     * Takes in a sheet as the draft of its code, which a second person releases; what the product itself brings is released at
     * once. A content that the newest version says already changes nothing.
     *
     * @param file JSON in UTF-8, at most 4 MB; its points add up to 100
     * @throws Refused {@code drills.sheet.…}, naming the item and the field at fault; nothing is taken in then
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public Imported importSheet(InputStream file) {
        SheetReading.Read read =
                SheetReading.read(pictures.unpacked(SheetFile.read(file)), this::isOfStandard, pictures::isKept);
        read.faults().stream().findFirst().ifPresent(fault -> {
            throw SheetFile.refusal(fault);
        });
        SheetVersions.Taken taken = versions.take(read.content());
        return new Imported(SheetFacts.of(taken.sheet()), taken.isNew());
    }

    /** The newest released version of every sheet, by code. */
    @Permits(Permission.SEE_COHORTS)
    public List<SheetFacts> all() {
        return sheets.newest().stream().map(SheetFacts::of).toList();
    }

    /** Of every sheet the draft and the newest released version, by code; where there is neither, the newest of the retired. */
    @Permits(Permission.SEE_COHORTS)
    public List<SheetFacts> shelf() {
        List<DrillSheet> all = sheets.all();
        Set<String> standing = all.stream()
                .filter(it -> it.life().state() != SheetState.RETIRED)
                .map(DrillSheet::code)
                .collect(toSet());
        Set<String> shown = new HashSet<>();
        return all.stream()
                .filter(it -> it.life().state() != SheetState.RETIRED || !standing.contains(it.code()))
                .filter(it -> shown.add(it.code() + it.life().state()))
                .map(SheetFacts::of)
                .toList();
    }

    /** What every sheet that was ever released is called, by code. */
    @Permits(Permission.SEE_COHORTS)
    public Map<String, Title> titles() {
        return sheets.titles();
    }

    /** One version of a sheet with its setup, which trainees do not see; see {@link Rehearsals#sheet}. */
    @Permits(Permission.SEE_COHORTS)
    public SheetView sheet(long id) {
        return SheetView.of(sheets.get(id));
    }

    /** The newest released version of a sheet. */
    @Permits(Permission.SEE_COHORTS)
    public SheetView newest(String code) {
        return SheetView.of(sheets.getNewest(code));
    }

    /** One version as a file in JSON; imported again it changes nothing, elsewhere it is the same sheet. */
    @Permits(Permission.SEE_COHORTS)
    public byte[] file(long id) {
        return SheetFileOut.write(sheets.get(id).content(), pictures::packed);
    }

    private boolean isOfStandard(String key) {
        return standard.item(key).isPresent();
    }

    /** @param added whether there is a new version now; false when the newest one already said the same */
    public record Imported(SheetFacts sheet, boolean added) {}
}
