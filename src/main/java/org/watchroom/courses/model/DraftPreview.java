package org.watchroom.courses.model;

import java.util.List;
import java.util.Map;
import org.watchroom.kernel.Refused;

/** Shows the lessons of a draft as readers will see them, with the pictures that the draft has now. */
public final class DraftPreview {

    private final List<String> pictures;
    private final LessonRendering rendering;

    DraftPreview(Map<String, Picture.Size> pictures, String address) {
        this.pictures = List.copyOf(pictures.keySet());
        this.rendering = new LessonRendering(pictures, address);
    }

    /**
     * Safe to show as it is.
     *
     * @throws Refused {@code courses.package.…} for what readers cannot be shown
     */
    public String html(String markdown) {
        return rendering.html(markdown);
    }

    /** The names of the pictures that lessons may show. */
    public List<String> pictures() {
        return pictures;
    }
}
