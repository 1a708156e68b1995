package org.watchroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Java remembers of the server's classes from one run to the next (class data sharing), which takes a good part off
 * each later start. Written by the first run that came up and was asked to stop; good for that very Java and server alone.
 */
final class ClassData {
    private static final String SUFFIX = ".jsa";

    private final Path kept;
    private final Path fresh;

    /** @param folder where it is kept; it goes when the server's programs are laid out anew */
    ClassData(Path folder, String javaVersion) {
        kept = folder.resolve("classes-" + javaVersion.replaceAll("[^A-Za-z0-9.]", "-") + SUFFIX);
        fresh = kept.resolveSibling(kept.getFileName() + ".new");
    }

    /** Options for Java: to use what is kept or, when there is nothing yet, to write it at the end of the run. */
    List<String> options() throws IOException {
        Files.deleteIfExists(fresh);
        String option =
                Files.isRegularFile(kept) ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + fresh;
        return List.of(option, "-Xlog:cds*=error");
    }

    /** Keeps what a whole run wrote. */
    void keep() throws IOException {
        if (Files.isRegularFile(fresh)) {
            try (Stream<Path> others = Files.list(kept.getParent())) {
                for (Path other :
                        others.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                    Files.delete(other);
                }
            }
            Files.move(fresh, kept);
        }
    }

    /** Drops what a run wrote that did not come up or was cut short. */
    void drop() throws IOException {
        Files.deleteIfExists(fresh);
    }
}
