package org.watchroom.platform.web;

import java.io.ByteArrayInputStream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A workbook on its way to the reader's disk. */
public final class SheetDownload {

    private SheetDownload() {}

    /** @param name of the file, without its ending */
    public static StreamedContent of(String name, byte[] workbook) {
        return DefaultStreamedContent.builder()
                .name(name + ".xlsx")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .contentLength((long) workbook.length)
                .stream(() -> new ByteArrayInputStream(workbook))
                .build();
    }
}
