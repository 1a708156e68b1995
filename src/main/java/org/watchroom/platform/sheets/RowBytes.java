package org.watchroom.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rows as bytes, to be sealed and kept between upload and confirmation. A text is cut at 4,000 characters, beyond any good one. */
public final class RowBytes {

    private static final int LONGEST = 4_000;

    private RowBytes() {}

    public static byte[] write(SheetContent content) {
        List<SheetRow> rows = content.rows();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(content.unread().size());
            for (String heading : content.unread()) {
                out.writeUTF(heading);
            }
            out.writeInt(rows.size());
            for (SheetRow row : rows) {
                out.writeInt(row.number());
                out.writeInt(row.cells().size());
                for (Map.Entry<String, String> cell : row.cells().entrySet()) {
                    out.writeUTF(cell.getKey());
                    out.writeUTF(cut(cell.getValue()));
                }
                out.writeInt(row.faults().size());
                for (Fault fault : row.faults()) {
                    write(out, fault);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Fault fault) throws IOException {
        out.writeUTF(fault.column());
        out.writeUTF(cut(fault.value()));
        out.writeUTF(fault.key());
        out.writeInt(fault.arguments().size());
        for (Object argument : fault.arguments()) {
            out.writeUTF(cut(String.valueOf(argument)));
        }
    }

    public static SheetContent read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            List<String> unread = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                unread.add(in.readUTF());
            }
            List<SheetRow> rows = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                int number = in.readInt();
                Map<String, String> cells = new HashMap<>();
                for (int cell = in.readInt(); cell > 0; cell--) {
                    cells.put(in.readUTF(), in.readUTF());
                }
                List<Fault> faults = new ArrayList<>();
                for (int fault = in.readInt(); fault > 0; fault--) {
                    faults.add(fault(in));
                }
                rows.add(new SheetRow(number, cells, faults));
            }
            return new SheetContent(rows, unread);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault fault(DataInputStream in) throws IOException {
        String column = in.readUTF();
        String value = in.readUTF();
        String key = in.readUTF();
        List<Object> arguments = new ArrayList<>();
        for (int argument = in.readInt(); argument > 0; argument--) {
            arguments.add(said(in.readUTF()));
        }
        return new Fault(column, value, key, arguments);
    }

    /** A whole number as one, so that its sentence can write it as one. */
    private static Object said(String argument) {
        return argument.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(argument) : argument;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
