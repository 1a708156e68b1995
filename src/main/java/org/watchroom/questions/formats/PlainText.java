package org.watchroom.questions.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.watchroom.questions.formats.NotImported.Reason;

/**
 * What a reader sees of HTML, as plain text. Paragraphs and line breaks become line breaks, raised and lowered digits stay
 * such. What the text alone cannot say is not dropped silently: pictures, sound and scripts keep the question out.
 */
final class PlainText implements HtmlSanitizer.Policy {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "section");
    private static final Set<String> MEDIA = Set.of(
            "img", "svg", "object", "embed", "iframe", "video", "audio", "picture", "canvas", "math", "map", "input",
            "form");
    private static final Set<String> SCRIPTS = Set.of("script", "style", "link", "meta", "base");
    private static final Map<String, String> PLACED = Map.of("sup", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾", "sub", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎");
    private static final String PLAIN = "0123456789+-()";

    private final StringBuilder text = new StringBuilder();
    private boolean breakDue;
    private boolean blankDue;
    private String placed = "";

    /** Null where a text alone may stand. */
    private final ShownMedia shown;

    private PlainText(ShownMedia shown) {
        this.shown = shown;
    }

    static String ofHtml(String html) {
        return ofHtml(html, null);
    }

    /** @param shown takes what the text shows beside its words */
    static String ofHtml(String html, ShownMedia shown) {
        PlainText plain = new PlainText(shown);
        HtmlSanitizer.sanitize(html, plain);
        return plain.said();
    }

    /** @param leftOut elements that are no part of the text */
    static String of(XmlNode node, Set<String> leftOut) {
        return of(node, leftOut, null);
    }

    /** @param shown takes what the text shows beside its words */
    static String of(XmlNode node, Set<String> leftOut, ShownMedia shown) {
        PlainText plain = new PlainText(shown);
        plain.walk(node, leftOut);
        return plain.said();
    }

    private void walk(XmlNode node, Set<String> leftOut) {
        for (Object part : node.content()) {
            if (!(part instanceof XmlNode child)) {
                text((String) part);
            } else if (!leftOut.contains(child.name())) {
                openTag(
                        child.name(),
                        child.attributes().entrySet().stream()
                                .flatMap(it -> List.of(it.getKey(), it.getValue()).stream())
                                .toList());
                walk(child, leftOut);
                closeTag(child.name());
            }
        }
    }

    @Override
    public void openDocument() {
        // nothing stands before the first text
    }

    @Override
    public void closeDocument() {
        // nothing stands after the last text
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        String tag = name.toLowerCase(Locale.ROOT);
        if (SCRIPTS.contains(tag) || isActive(attributes)) {
            throw new NotImported(Reason.SCRIPT, tag);
        }
        boolean medium = MEDIA.contains(tag) || tag.equals("source");
        if (medium && (shown == null || !shown.open(tag, attributes))) {
            throw new NotImported(Reason.MEDIA, tag);
        }
        if (tag.equals("br")) {
            blankDue = false;
            separate();
            text.append('\n');
        } else if (BLOCKS.contains(tag)) {
            breakDue = true;
        } else if (tag.equals("td") || tag.equals("th")) {
            blankDue = true;
        } else if (PLACED.containsKey(tag)) {
            placed = tag;
        }
    }

    private static boolean isActive(List<String> attributes) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            String value =
                    attributes.get(i + 1).replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
            if (attributes.get(i).toLowerCase(Locale.ROOT).startsWith("on")
                    || value.startsWith("javascript:")
                    || value.startsWith("vbscript:")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void closeTag(String name) {
        String tag = name.toLowerCase(Locale.ROOT);
        if (shown != null) {
            shown.close(tag);
        }
        breakDue |= BLOCKS.contains(tag);
        if (tag.equals(placed)) {
            placed = "";
        }
    }

    @Override
    public void text(String run) {
        if (shown != null && shown.isOpen()) {
            shown.text(run);
            return;
        }
        for (int i = 0; i < run.length(); i++) {
            char it = run.charAt(i);
            if (it == ' ' || it == '\n' || it == '\t' || it == '\r' || it == '\f') {
                blankDue = true;
                continue;
            }
            if (i == 0 || blankDue || breakDue) {
                separate();
            }
            if (!placed.isEmpty()) {
                place(it, i == 0);
            } else {
                text.append(it);
            }
        }
    }

    private void separate() {
        boolean begun = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
        if (breakDue && begun) {
            text.append('\n');
        } else if (blankDue && begun && !breakDue) {
            text.append(' ');
        }
        breakDue = false;
        blankDue = false;
    }

    private void place(char it, boolean first) {
        int at = PLAIN.indexOf(it);
        if (at >= 0) {
            text.append(PLACED.get(placed).charAt(at));
        } else {
            text.append(first ? placed.equals("sup") ? "^" : "_" : "").append(it);
        }
    }

    private String said() {
        return text.toString().replace('\u00A0', ' ').strip();
    }
}
