package org.watchroom.questions.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.watchroom.kernel.Refused;

/**
 * A content package, opened in memory. Bytes are counted as they come, whatever the archive says of itself; nothing is
 * written to disk, and an archive with a name that leads out of it is refused as a whole.
 */
final class Package {

    private static final int MOST_FILES = 12_000;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int LARGEST_TOTAL = 64 * 1024 * 1024;

    /** How many times its size an archive may unpack to; XML shrinks to a tenth, a bomb to a thousandth. */
    private static final int MOST_TIMES = 100;

    /** Below this, in bytes, no ratio is worth a word. */
    private static final int HARMLESS = 1024 * 1024;

    private static final int AT_ONCE = 8192;

    private Package() {}

    /** Whether the archive has that file at its top; {@code false} for what is no archive, and for a workbook. */
    static boolean holds(byte[] zip, String wanted) {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            long passed = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    return true;
                }
                if (entry.getName().equals("[Content_Types].xml")
                        || entry.getName().startsWith("xl/")) {
                    return false;
                }
                passed += read(entries, new ByteArrayOutputStream(), zip.length, passed);
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The files by name. Refuses with {@code questions.format.zip-…}. */
    static Map<String, byte[]> open(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            long total = 0;
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                refuseOutside(entry.getName());
                if (files.size() >= MOST_FILES) {
                    throw Refused.input("questions.format.zip-many", MOST_FILES);
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                total += read(entries, content, zip.length, total);
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), content.toByteArray());
                }
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.input("questions.format.zip-broken");
        }
    }

    private static long read(ZipInputStream entry, ByteArrayOutputStream into, int packed, long before)
            throws IOException {
        byte[] piece = new byte[AT_ONCE];
        long size = 0;
        for (int read = entry.read(piece); read >= 0; read = entry.read(piece)) {
            size += read;
            long total = before + size;
            if (size > LARGEST || total > LARGEST_TOTAL || total > HARMLESS && total / MOST_TIMES > packed) {
                throw Refused.input("questions.format.zip-bomb", LARGEST_TOTAL / 1024 / 1024);
            }
            into.write(piece, 0, read);
        }
        return size;
    }

    private static void refuseOutside(String name) {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
        if (outside) {
            throw Refused.input("questions.format.zip-outside", name.length() > 80 ? name.substring(0, 80) : name);
        }
    }
}
