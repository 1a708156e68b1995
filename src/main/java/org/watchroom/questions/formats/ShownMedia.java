package org.watchroom.questions.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchroom.questions.formats.NotImported.Reason;

/** The pictures and sounds that a text shows, collected while it is read. */
final class ShownMedia {

    static final String PICTURE = "PICTURE";
    static final String SOUND = "SOUND";

    private final List<Reference> all = new ArrayList<>();

    /** The element whose end is still to come, and what it is known to show so far. */
    private String element = "";

    private String kind = "";
    private String path = "";
    private String title = "";
    private final StringBuilder instead = new StringBuilder();

    /**
     * @param attributes a name, then its value, and so on
     * @return whether a question of ours can show it
     */
    boolean open(String tag, List<String> attributes) {
        Map<String, String> said = new HashMap<>();
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            said.put(attributes.get(i), attributes.get(i + 1));
        }
        if (isOpen()) {
            boolean source = element.equals("audio") && tag.equals("source");
            if (source && path.isEmpty()) {
                path = said.getOrDefault("src", "");
            }
            return source;
        }
        String type = said.getOrDefault("type", "");
        return switch (tag) {
            case "img" -> all.add(new Reference(PICTURE, said.getOrDefault("src", ""), said.getOrDefault("alt", "")));
            case "audio" -> begin(tag, SOUND, said.getOrDefault("src", ""), said);
            case "object" ->
                (type.startsWith("image/") || type.startsWith("audio/"))
                        && begin(tag, type.startsWith("image/") ? PICTURE : SOUND, said.getOrDefault("data", ""), said);
            default -> false;
        };
    }

    private boolean begin(String tag, String what, String file, Map<String, String> said) {
        element = tag;
        kind = what;
        path = file;
        title = said.getOrDefault("title", said.getOrDefault("aria-label", ""));
        instead.setLength(0);
        return true;
    }

    /** Whether a text is what stands in place of a picture or a sound. */
    boolean isOpen() {
        return !element.isEmpty();
    }

    void text(String run) {
        instead.append(run);
    }

    void close(String tag) {
        if (isOpen() && element.equals(tag)) {
            all.add(new Reference(kind, path, title.isBlank() ? instead.toString() : title));
            element = "";
        }
    }

    /** Refuses more than one picture and one sound. */
    List<Reference> all() {
        if (all.stream().map(Reference::kind).distinct().count() < all.size()) {
            throw new NotImported(Reason.MEDIA_MANY, String.valueOf(all.size()));
        }
        return List.copyOf(all);
    }

    /**
     * @param kind PICTURE or SOUND
     * @param path as the text says it
     * @param words what it shows or sounds like, on one line; empty where nothing was said
     */
    record Reference(String kind, String path, String words) {
        Reference {
            words = words.replaceAll("[\\s\u00A0]+", " ").strip();
        }
    }
}
