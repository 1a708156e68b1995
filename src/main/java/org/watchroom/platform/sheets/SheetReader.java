package org.watchroom.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.watchroom.kernel.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** Reads the first sheet of a workbook (.xlsx) that somebody uploaded. */
public final class SheetReader {

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;
    /** Most rows below the headings, blank ones not counted. */
    public static final int MOST_ROWS = 10_000;

    static {
        // a part of the package may unpack to 64 MiB at most, and to a hundred times its size at most
        ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private SheetReader() {}

    /**
     * Reads what stands below the headings.
     *
     * @throws Refused {@code platform.sheet.…}: {@code empty}, {@code too-big}, {@code protected}, {@code old-format},
     *     {@code unreadable}, {@code missing-column}, {@code column-twice}, {@code too-long}
     */
    public static SheetContent read(InputStream in, List<Column> columns) {
        byte[] bytes = bytes(in);
        refuseOtherFormats(bytes);
        SheetHandler sheet = parse(bytes);
        if (sheet.rows().isEmpty()) {
            throw Refused.input("platform.sheet.empty");
        }
        Headings headings = Headings.find(sheet.rows(), columns);
        List<RawRow> below =
                sheet.rows().subList(headings.row() + 1, sheet.rows().size());
        List<SheetRow> rows = new ArrayList<>();
        for (RawRow raw : below) {
            SheetRow row = row(raw, headings.columns(), sheet.merged());
            if (!row.cells().isEmpty()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw Refused.input("platform.sheet.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw Refused.input("platform.sheet.too-long", MOST_ROWS);
        }
        return new SheetContent(rows);
    }

    private static byte[] bytes(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length == 0) {
                throw Refused.input("platform.sheet.empty");
            }
            if (bytes.length > MOST_BYTES) {
                throw Refused.input("platform.sheet.too-big", MOST_BYTES / 1024 / 1024);
            }
            return bytes;
        } catch (IOException e) {
            throw Refused.input("platform.sheet.unreadable");
        }
    }

    private static void refuseOtherFormats(byte[] bytes) {
        FileMagic magic = FileMagic.valueOf(bytes);
        if (magic == FileMagic.OLE2) {
            throw Refused.input(isEncrypted(bytes) ? "platform.sheet.protected" : "platform.sheet.old-format");
        }
        if (magic != FileMagic.OOXML) {
            throw Refused.input("platform.sheet.unreadable");
        }
    }

    private static boolean isEncrypted(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** POI unpacks a file part by part, but a stream all at once: hence the file, which is gone when this returns. */
    private static SheetHandler parse(byte[] bytes) {
        Path file = null;
        try {
            file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, bytes);
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return parse(workbook);
            }
        } catch (Refused refusal) {
            throw refusal;
        } catch (Exception e) {
            // whatever the parser stumbles over, the file is not a workbook that can be trusted
            throw Refused.input("platform.sheet.unreadable");
        } finally {
            delete(file);
        }
    }

    private static SheetHandler parse(OPCPackage workbook) throws Exception {
        XSSFReader reader = new XSSFReader(workbook);
        SheetHandler handler =
                new SheetHandler(new ReadOnlySharedStringsTable(workbook, false), reader.getStylesTable(), MOST_ROWS);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw Refused.input("platform.sheet.empty");
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(sheet));
        }
        return handler;
    }

    private static SheetRow row(RawRow raw, Map<Integer, Column> columns, List<CellRangeAddress> merged) {
        Map<String, String> cells = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        columns.forEach((place, column) -> {
            Cell cell = raw.cells().getOrDefault(place, new Cell("", Cell.Kind.TEXT));
            if (!cell.text().isEmpty()) {
                cells.put(column.name(), cell.text());
            }
            faults.addAll(cell.faults(column.name()));
            merged.stream()
                    .filter(range -> range.isInRange(raw.number() - 1, place))
                    .findFirst()
                    .ifPresent(range ->
                            faults.add(cell.fault(column.name(), "platform.sheet.merged", range.formatAsString())));
        });
        return new SheetRow(raw.number(), cells, faults);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
