package org.watchroom.courses.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.watchroom.kernel.Refused;

/**
 * Draws a lesson: CommonMark with GitHub's tables becomes HTML, and then only what a lesson needs is let through. No
 * script, no frame, no event handler, no style, no picture but the course's own, no address but a plain web, mail or
 * telephone one.
 */
final class LessonRendering {

    private static final String MEDIA = "media/";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:|tel:|#)[^\\s\"'<>]*");
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .postProcessor(LessonRendering::frameLonePictures)
            .postProcessor(StepsInOrder::find)
            .postProcessor(PictureOfParts::find)
            .build();

    private final Map<String, Picture.Size> pictures;
    private final String address;
    private final HtmlRenderer renderer;
    private final PolicyFactory policy;

    /** @param address what stands before the name of each picture, with its slash */
    LessonRendering(Map<String, Picture.Size> pictures, String address) {
        this.pictures = pictures;
        this.address = address;
        this.renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> this::attributes)
                .nodeRendererFactory(FigureRenderer::new)
                .nodeRendererFactory(StepsInOrder.Renderer::new)
                .nodeRendererFactory(PictureOfParts.Renderer::new)
                .build();
        this.policy = policy(address);
    }

    /**
     * @throws Refused {@code courses.package.no-picture} when the text asks for a picture that is not there,
     *     {@code courses.package.sequence} when steps to be put in order cannot be,
     *     {@code courses.package.hotspot} or {@code .hotspot-parts} when the parts of a picture cannot be read
     */
    String html(String markdown) {
        return policy.sanitize(renderer.render(PARSER.parse(markdown)));
    }

    private void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Image image) {
            String name = image.getDestination();
            Picture.Size size = name.startsWith(MEDIA) ? pictures.get(name.substring(MEDIA.length())) : null;
            if (size == null) {
                throw Refused.input("courses.package.no-picture", name);
            }
            attributes.put("src", address + name.substring(MEDIA.length()));
            attributes.put("width", String.valueOf(size.width()));
            attributes.put("height", String.valueOf(size.height()));
            attributes.put("decoding", "async");
        } else if (node instanceof TableCell cell && cell.isHeader() && tag.equals("th")) {
            attributes.put("scope", "col");
        }
    }

    private static Node frameLonePictures(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                Node only = paragraph.getFirstChild();
                if (only instanceof Image && only.getNext() == null && paragraph.getParent() == document) {
                    Figure figure = new Figure();
                    figure.appendChild(only);
                    paragraph.insertBefore(figure);
                    paragraph.unlink();
                }
            }
        });
        return document;
    }

    private static PolicyFactory policy(String address) {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "hr", "strong", "em", "b", "i", "u", "s", "del", "sub", "sup", "kbd", "mark")
                .allowElements("small", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6")
                .allowElements("table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "img", "a")
                .allowElements((name, attributes) -> "h2", "h1")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .allowAttributes("class")
                .matching(true, StepsInOrder.STYLE)
                .onElements("ol")
                .allowAttributes("class")
                .matching(true, PictureOfParts.STYLE)
                .onElements("figure")
                .allowAttributes(PictureOfParts.PLACE)
                .matching(PictureOfParts.PLACES)
                .onElements("li")
                .allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("th", "td")
                .allowAttributes("scope")
                .matching(true, "col", "row")
                .onElements("th")
                .allowAttributes("src")
                .matching(Pattern.compile(Pattern.quote(address) + "[A-Za-z0-9._-]+"))
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img")
                .allowAttributes("decoding")
                .matching(true, "async")
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("aria-hidden")
                .matching(true, "true")
                .onElements("figcaption")
                .allowUrlProtocols("http", "https", "mailto", "tel")
                .allowAttributes("href")
                .matching(ADDRESS)
                .onElements("a")
                .requireRelsOnLinks("noopener", "noreferrer")
                .toFactory();
    }

    /** A picture that stands alone, with its words below it. */
    private static final class Figure extends CustomBlock {}

    private record FigureRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Figure.class);
        }

        /** The words are the picture's text for a screen reader, which need not hear them again from below it. */
        @Override
        public void render(Node node) {
            var html = context.getWriter();
            html.line();
            html.tag("figure");
            context.render(node.getFirstChild());
            String words = words(node.getFirstChild());
            if (!words.isEmpty()) {
                html.tag("figcaption", new LinkedHashMap<>(Map.of("aria-hidden", "true")));
                html.text(words);
                html.tag("/figcaption");
            }
            html.tag("/figure");
            html.line();
        }

        private static String words(Node picture) {
            StringBuilder words = new StringBuilder();
            picture.accept(new AbstractVisitor() {
                @Override
                public void visit(Text text) {
                    words.append(text.getLiteral());
                }
            });
            return words.toString();
        }
    }
}
