package org.watchroom.questions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.watchroom.kernel.Refused;
import org.watchroom.questions.formats.MediaIntake;
import org.watchroom.questions.model.MediaFile;
import org.watchroom.questions.model.MediaRepository;
import org.watchroom.questions.model.MediumKind;

/**
 * Takes in pictures and sounds of files that are imported, by the rules of an upload: each is written anew, unless it is
 * one that we wrote ourselves, which stays as it is.
 */
@ApplicationScoped
class ImportedMedia {

    @Inject
    private MediaRepository files;

    @Inject
    private NewVersions versions;

    /** For one file that is imported. */
    MediaIntake ofOneFile() {
        return new Intake();
    }

    private String keep(String kind, byte[] content) {
        MediumKind place = MediumKind.valueOf(kind);
        String name = MediaFile.nameOf(content);
        if (files.find(name).filter(it -> it.isA(place)).isPresent()) {
            return name;
        }
        MediaFile read = MediaFile.read(place, content, versions.now());
        files.keep(read);
        return read.sha256();
    }

    private final class Intake implements MediaIntake {

        /** How many are taken from one file, since each is drawn anew while somebody waits. */
        private static final int MOST = 500;

        private final Map<String, String> kept = new HashMap<>();
        private int met;

        @Override
        public String keep(String kind, byte[] content) {
            String known = kind + MediaFile.nameOf(content);
            if (!kept.containsKey(known)) {
                if (++met > MOST) {
                    throw Refused.input("questions.media.import.many", MOST);
                }
                kept.put(known, ImportedMedia.this.keep(kind, content));
            }
            return kept.get(known);
        }
    }
}
