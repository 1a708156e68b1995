package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.watchroom.drills.model.DrillSheetRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.programmes.Standard;

/** Drill sheets as workbooks (.xlsx), out and in: what is taken out and in again changes nothing. */
@ApplicationScoped
@Transactional
public class SheetExchange {

    private static final byte[] ZIP = {'P', 'K'};

    @Inject
    private DrillSheetRepository sheets;

    @Inject
    private SheetVersions versions;

    @Inject
    private Standard standard;

    @Inject
    private SheetPictures pictures;

    /**
     * Whether a file is a workbook, by how it begins; the other kind of file is JSON.
     *
     * @param file that can be reset; it stands at its beginning again
     */
    public static boolean isWorkbook(InputStream file) throws IOException {
        file.mark(ZIP.length);
        byte[] start = file.readNBytes(ZIP.length);
        file.reset();
        return Arrays.equals(start, ZIP);
    }

    /** One version as a workbook, its headings in that language. */
    @Permits(Permission.SEE_COHORTS)
    public byte[] workbook(long id, Locale locale) {
        return SheetBook.write(WrittenSheet.of(sheets.get(id).content()), locale);
    }

    /**
     * Takes in a sheet as the draft of its code, as {@link DrillSheets#importSheet} does; with faults nothing is taken in.
     *
     * @throws Refused {@code platform.sheet.…} when the file is no workbook with the tabs and columns of a sheet
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public Taken importWorkbook(InputStream file) {
        SheetBook book = SheetBook.read(file);
        List<CellFault> faults = new ArrayList<>(book.faults());
        SheetReading.Read read =
                SheetReading.read(book.written(), key -> standard.item(key).isPresent(), pictures::isKept);
        read.faults().stream()
                .map(book::place)
                .filter(it -> faults.stream().noneMatch(other -> other.isAt(it)))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            return new Taken(null, false, faults);
        }
        SheetVersions.Taken taken = versions.take(read.content());
        return new Taken(SheetFacts.of(taken.sheet()), taken.isNew(), List.of());
    }

    /**
     * What became of a workbook.
     *
     * @param sheet null when there are faults
     * @param added whether there is something that was not there before
     */
    public record Taken(SheetFacts sheet, boolean added, List<CellFault> faults) {
        public Taken {
            faults = List.copyOf(faults);
        }
    }
}
