package org.watchroom.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.watchroom.kernel.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The sheets of a workbook (.xlsx). */
final class XlsxSheet {

    static {
        // a part of the package may unpack to 64 MiB at most, and to a hundred times its size at most
        ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private XlsxSheet() {}

    /** The first sheet. */
    static RawSheet read(byte[] bytes, int mostRows) {
        return opened(bytes, workbook -> {
            List<Named> first = read(workbook, mostRows, name -> true, 1);
            if (first.isEmpty()) {
                throw Refused.input("platform.sheet.empty");
            }
            return first.get(0).sheet();
        });
    }

    /** The sheets whose names are wanted, in the order of the workbook. */
    static List<Named> read(byte[] bytes, int mostRows, Predicate<String> wanted) {
        return opened(bytes, workbook -> read(workbook, mostRows, wanted, Integer.MAX_VALUE));
    }

    /** POI unpacks a file part by part, but a stream all at once: hence the file, which is gone when this returns. */
    private static <T> T opened(byte[] bytes, Work<T> work) {
        Path file = null;
        try {
            file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, bytes);
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return work.on(workbook);
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

    private static List<Named> read(OPCPackage workbook, int mostRows, Predicate<String> wanted, int most)
            throws Exception {
        XSSFReader reader = new XSSFReader(workbook);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook, false);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        List<Named> found = new ArrayList<>();
        while (sheets.hasNext() && found.size() < most) {
            try (InputStream sheet = sheets.next()) {
                if (wanted.test(sheets.getSheetName())) {
                    SheetHandler handler = new SheetHandler(strings, reader.getStylesTable(), mostRows);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(handler);
                    xml.parse(new InputSource(sheet));
                    found.add(new Named(sheets.getSheetName(), new RawSheet(handler.rows(), handler.merged())));
                }
            }
        }
        return found;
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

    /** What is done with a workbook while it is open. */
    private interface Work<T> {
        T on(OPCPackage workbook) throws Exception;
    }

    record Named(String name, RawSheet sheet) {}
}
