package org.watchroom.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file with a secret: only the account that runs the product may read it, from its first byte on. */
public final class OwnFile {

    private OwnFile() {}

    /** Writes it whole or not at all; what stood there before is replaced. */
    public static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent(), only("rwx------"));
        Path draft = Files.createTempFile(file.getParent(), "own", ".new", only("rw-------"));
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Those permissions, as POSIX writes them, where the file system knows them. */
    public static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
