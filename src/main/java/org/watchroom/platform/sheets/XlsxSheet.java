package org.watchroom.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.watchroom.kernel.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook (.xlsx). */
final class XlsxSheet {

    static {
        // a part of the package may unpack to 64 MiB at most, and to a hundred times its size at most
        ZipSecureFile.setMaxEntrySize(64L * 1024 * 1024);
        ZipSecureFile.setMinInflateRatio(0.01);
    }

    private XlsxSheet() {}

    /** POI unpacks a file part by part, but a stream all at once: hence the file, which is gone when this returns. */
    static RawSheet read(byte[] bytes, int mostRows) {
        Path file = null;
        try {
            file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, bytes);
            try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return read(workbook, mostRows);
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

    private static RawSheet read(OPCPackage workbook, int mostRows) throws Exception {
        XSSFReader reader = new XSSFReader(workbook);
        SheetHandler handler =
                new SheetHandler(new ReadOnlySharedStringsTable(workbook, false), reader.getStylesTable(), mostRows);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw Refused.input("platform.sheet.empty");
        }
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(sheet));
        }
        return new RawSheet(handler.rows(), handler.merged());
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
