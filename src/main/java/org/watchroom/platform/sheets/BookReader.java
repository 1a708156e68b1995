package org.watchroom.platform.sheets;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.watchroom.kernel.Refused;

/** Reads several sheets of one workbook (.xlsx) that somebody uploaded, each found by its name. */
public final class BookReader {

    private BookReader() {}

    /**
     * What stands below the headings of each.
     *
     * @param tabs the sheets that the workbook must have
     * @return in the order of the tabs
     * @throws Refused {@code platform.sheet.missing-tab}; the same as {@link SheetReader#read}
     */
    public static List<SheetContent> read(InputStream in, List<Tab> tabs) {
        byte[] bytes = SheetReader.bytes(in);
        if (FileMagic.valueOf(bytes) != FileMagic.OOXML) {
            throw Refused.input("platform.sheet.no-workbook");
        }
        List<XlsxSheet.Named> sheets = XlsxSheet.read(
                bytes, SheetReader.MOST_ROWS, name -> tabs.stream().anyMatch(tab -> tab.isCalled(name)));
        List<SheetContent> contents = new ArrayList<>();
        for (Tab tab : tabs) {
            RawSheet sheet = sheets.stream()
                    .filter(it -> tab.isCalled(it.name()))
                    .findFirst()
                    .orElseThrow(() -> Refused.input("platform.sheet.missing-tab", String.join(" / ", tab.names())))
                    .sheet();
            contents.add(SheetReader.content(sheet, tab.columns()));
        }
        return contents;
    }

    /**
     * One sheet of a workbook.
     *
     * @param names what it may be called: first the Chinese name, then the English one
     */
    public record Tab(List<String> names, List<Column> columns) {
        public Tab {
            names = List.copyOf(names);
            columns = List.copyOf(columns);
        }

        private boolean isCalled(String name) {
            return names.stream().anyMatch(it -> Headings.plain(it).equals(Headings.plain(name)));
        }
    }
}
