package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.formats.PortableMedium;
import org.watchroom.questions.model.MediaRepository;

/** What questions show, on its way out with them. */
@ApplicationScoped
class ExportedMedia {

    /** As much, in bytes, as a file that is written in base64 may hold to be imported again. */
    private static final int MOST = 12 * 1024 * 1024;

    @Inject
    private MediaRepository files;

    /** By version; those that show nothing are not in it. Two statements. */
    Map<Long, List<PortableMedium>> of(Collection<Long> versionIds) {
        List<Object[]> shown = files.ofVersions(versionIds);
        Set<String> names = new LinkedHashSet<>();
        shown.forEach(row -> names.add((String) row[2]));
        Map<String, String> types = new HashMap<>();
        files.sizes(names).forEach(row -> types.put((String) row[0], (String) row[1]));
        Map<Long, List<PortableMedium>> byVersion = new HashMap<>();
        shown.forEach(row -> byVersion
                .computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
                .add(new PortableMedium(
                        (String) row[1], (String) row[2], types.get((String) row[2]), (String) row[3])));
        return byVersion;
    }

    /** @throws Refused {@code questions.export.heavy} when they are more than one file may hold */
    void refuseTooHeavy(List<PortableMedium> all) {
        Map<String, Long> sizes = new HashMap<>();
        files.sizes(new LinkedHashSet<>(all.stream().map(PortableMedium::name).toList()))
                .forEach(row -> sizes.put((String) row[0], ((Number) row[2]).longValue()));
        if (all.stream().mapToLong(it -> sizes.get(it.name())).sum() > MOST) {
            throw Refused.input("questions.export.heavy", MOST / 1024 / 1024);
        }
    }

    byte[] content(PortableMedium medium) {
        return files.get(medium.name()).content();
    }
}
