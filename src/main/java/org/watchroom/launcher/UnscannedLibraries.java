package org.watchroom.launcher;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The libraries of an application that is laid out as files and whose annotations the server need not look for. At each start it
 * reads every class of every library, unless a folder beside WEB-INF has the library's flattened name, as in archives that it laid
 * out itself. Which libraries matter stands in payara-web.xml, for the server reads that for CDI only.
 */
record UnscannedLibraries(Path application) {

    private static final Pattern INCLUDED = Pattern.compile("<scanning-include>([^<]+)</scanning-include>");

    void mark() throws IOException {
        Path folder = application.resolve("WEB-INF/lib");
        List<PathMatcher> scanned = scanned();
        try (Stream<Path> libraries = Files.list(folder)) {
            for (Path library : libraries.map(Path::getFileName).toList()) {
                if (scanned.stream().noneMatch(it -> it.matches(library))) {
                    Files.createDirectories(application.resolve("WEB-INF__lib__"
                            + library.toString().replace(" ", "__").replace(".jar", "_jar")));
                }
            }
        }
    }

    private List<PathMatcher> scanned() throws IOException {
        FileSystem files = application.getFileSystem();
        return INCLUDED.matcher(Files.readString(application.resolve("WEB-INF/payara-web.xml")))
                .results()
                .map(found -> files.getPathMatcher("glob:" + found.group(1).strip()))
                .toList();
    }
}
