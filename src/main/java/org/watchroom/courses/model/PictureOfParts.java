package org.watchroom.courses.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.watchroom.kernel.Refused;

/**
 * A picture whose parts the reader finds: a fenced block {@code hotspot media/panel.svg What it shows} with a part on each
 * line, {@code x y width height | name | what it is for}, in thousandths of the picture from its upper left corner. Without
 * script it is the picture with a legend.
 */
final class PictureOfParts extends CustomBlock {

    static final String STYLE = "wr-hotspot";
    static final String PLACE = "data-part";
    static final Pattern PLACES = Pattern.compile("(\\d{1,4} ){3}\\d{1,4}");

    private static final Pattern INFO = Pattern.compile("hotspot\\s+(\\S+)\\s+(\\S.*)");
    private static final Pattern PART =
            Pattern.compile("(\\d{1,4})\\s+(\\d{1,4})\\s+(\\d{1,4})\\s+(\\d{1,4})\\s*\\|([^|]{1,40})\\|([^|]{1,120})");
    private static final int FEWEST = 2;
    private static final int MOST = 15;
    private static final int WHOLE = 1000;

    private final List<Part> parts;

    private PictureOfParts(List<Part> parts) {
        this.parts = parts;
    }

    private record Part(int x, int y, int width, int height, String name, String purpose) {

        boolean lies() {
            return width > 0 && height > 0 && x + width <= WHOLE && y + height <= WHOLE;
        }
    }

    /** @throws Refused {@code courses.package.hotspot} with the line that cannot be read, or {@code .hotspot-parts} */
    static Node find(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                Matcher info = INFO.matcher(block.getInfo().strip());
                if (info.matches()) {
                    PictureOfParts picture = new PictureOfParts(parts(block.getLiteral()));
                    Image image = new Image(info.group(1), null);
                    image.appendChild(new Text(info.group(2)));
                    picture.appendChild(image);
                    block.insertBefore(picture);
                    block.unlink();
                }
            }
        });
        return document;
    }

    private static List<Part> parts(String literal) {
        List<Part> parts = new ArrayList<>();
        literal.lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(line -> parts.add(part(line)));
        if (parts.size() < FEWEST || parts.size() > MOST) {
            throw Refused.input("courses.package.hotspot-parts", FEWEST, MOST);
        }
        return parts;
    }

    private static Part part(String line) {
        Matcher found = PART.matcher(line);
        if (found.matches()) {
            Part part = new Part(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)),
                    Integer.parseInt(found.group(4)),
                    found.group(5).strip(),
                    found.group(6).strip());
            if (part.lies()) {
                return part;
            }
        }
        throw Refused.input("courses.package.hotspot", line.substring(0, Math.min(80, line.length())));
    }

    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(PictureOfParts.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            html.line();
            html.tag("figure", new LinkedHashMap<>(Map.of("class", STYLE)));
            context.render(node.getFirstChild());
            html.tag("ol");
            for (Part part : ((PictureOfParts) node).parts) {
                html.tag(
                        "li",
                        new LinkedHashMap<>(
                                Map.of(PLACE, part.x() + " " + part.y() + " " + part.width() + " " + part.height())));
                html.tag("strong");
                html.text(part.name());
                html.tag("/strong");
                html.text(" ");
                html.tag("em");
                html.text(part.purpose());
                html.tag("/em");
                html.tag("/li");
            }
            html.tag("/ol");
            html.tag("/figure");
            html.line();
        }
    }
}
