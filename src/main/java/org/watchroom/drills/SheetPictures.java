package org.watchroom.drills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.watchroom.drills.model.EvidenceFile;
import org.watchroom.drills.model.SheetPicture;
import org.watchroom.drills.model.SheetPictureRepository;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;

/** The pictures at the items of drill sheets. A sheet names a picture by the hash of what is shown; a JSON file carries it. */
@ApplicationScoped
@Transactional
public class SheetPictures {

    /** Largest file as it arrives, in bytes. */
    public static final int MOST_BYTES = SheetPicture.MOST_BYTES;

    private static final Duration UNUSED_FOR = Duration.ofDays(1);

    private static final String FIELD = "picture";
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64,";

    @Inject
    private SheetPictureRepository pictures;

    @Inject
    private Clock clock;

    /**
     * Keeps a picture, drawn anew and without what a camera wrote beside it. What nobody put to an item within a day goes.
     *
     * @return the name by which an item asks for it
     * @throws Refused {@code drills.picture.too-big} over 8 MB or 40 million pixels; {@code .unreadable} for what is no JPEG or PNG
     */
    @Permits(Permission.KEEP_DRILL_SHEETS)
    public String keep(byte[] file) {
        pictures.removeUnused(now().minus(UNUSED_FOR));
        return kept(file);
    }

    /** Refuses with {@code drills.picture.absent}. */
    @Permits({Permission.SEE_COHORTS, Permission.SEE_OWN_RECORDS})
    public Picture picture(String name) {
        return pictures.find(name)
                .map(it -> new Picture(it.mediaType(), it.content()))
                .orElseThrow(() -> Refused.absent("drills.picture.absent"));
    }

    boolean isKept(String name) {
        return pictures.find(name).isPresent();
    }

    /** The sheet of a file, its pictures kept and named; what is no picture stays as it is, to be refused with the rest. */
    WrittenSheet unpacked(WrittenSheet written) {
        return new WrittenSheet(
                written.head(), written.items().stream().map(this::unpacked).toList());
    }

    private Map<String, String> unpacked(Map<String, String> item) {
        String text = item.getOrDefault(FIELD, "");
        int from = text.indexOf(BASE64);
        if (!text.startsWith(DATA) || from < 0) {
            return item;
        }
        Map<String, String> named = new HashMap<>(item);
        try {
            named.put(FIELD, kept(Base64.getMimeDecoder().decode(text.substring(from + BASE64.length()))));
        } catch (IllegalArgumentException e) {
            return item;
        }
        return named;
    }

    /** As a file carries it. */
    String packed(String name) {
        SheetPicture picture = pictures.find(name).orElseThrow();
        return DATA + picture.mediaType() + BASE64 + Base64.getEncoder().encodeToString(picture.content());
    }

    /** What is kept already would change by being drawn once more. */
    private String kept(byte[] file) {
        String same = EvidenceFile.sha256(file);
        if (isKept(same)) {
            return same;
        }
        SheetPicture picture = SheetPicture.read(file, now());
        pictures.add(picture);
        return picture.sha256();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public record Picture(String mediaType, byte[] content) {}
}
