package org.watchroom.platform.web;

import java.io.ByteArrayInputStream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A table on its way to the reader's disk. */
public final class SheetDownload {

    private SheetDownload() {}

    /** @param name of the file, without its ending */
    public static StreamedContent of(String name, byte[] workbook) {
        return of(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook);
    }

    /** @param name of the file, without its ending */
    public static StreamedContent csv(String name, byte[] text) {
        return of(name + ".csv", "text/csv;charset=UTF-8", text);
    }

    /** @param name of the file, without its ending */
    public static StreamedContent json(String name, byte[] text) {
        return of(name + ".json", "application/json", text);
    }

    private static StreamedContent of(String name, String type, byte[] content) {
        return DefaultStreamedContent.builder()
                .name(name)
                .contentType(type)
                .contentLength((long) content.length)
                .stream(() -> new ByteArrayInputStream(content))
                .build();
    }
}
