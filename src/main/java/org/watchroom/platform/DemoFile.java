package org.watchroom.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** A file of {@code db/demo}, as it stands on the class path. */
public final class DemoFile {

    private DemoFile() {}

    /** @param path below {@code db/demo}, such as {@code people/institutions.xlsx} */
    public static <T> T read(String path, Function<InputStream, T> reader) {
        try (InputStream in = DemoFile.class.getResourceAsStream("/db/demo/" + path)) {
            if (in == null) {
                throw new IllegalStateException("There is no demo file " + path);
            }
            return reader.apply(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
