package org.watchroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Pages hold no words of their own, no code of their own and no looks of their own; and each can be reached. */
class PagesTest {

    private static final Pattern EL = Pattern.compile("[#$]\\{(?:[^{}']|'[^']*'|\\{[^{}]*\\})*\\}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");

    /** Each language is named in itself, whoever reads. */
    private static final Set<String> SAME_IN_BOTH = Set.of("中文", "简体中文", "English");

    private static final Set<String> SHOWN = Set.of(
            "title",
            "alt",
            "label",
            "placeholder",
            "aria-label",
            "aria-description",
            "header",
            "headerText",
            "footerText",
            "summary",
            "emptyMessage",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "hint",
            "lead",
            "note",
            "text",
            "itemLabel",
            "noSelectionLabel",
            "confirmLabel",
            "chooseLabel",
            "uploadLabel",
            "cancelLabel");

    /** Elements whose attribute {@code value} is read by people. */
    private static final Set<String> SPEAKING = Set.of(
            "outputText",
            "outputLabel",
            "outputFormat",
            "link",
            "button",
            "commandButton",
            "commandLink",
            "stat",
            "submit");

    /** Where a visitor arrives by an address or by the server's own doing. */
    private static final Set<String> DOORS = Set.of("index.xhtml", "login.xhtml", "verify.xhtml");

    private static final Map<Path, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void read() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        for (Path file : Sources.files(Sources.PAGES, ".xhtml")) {
            PAGES.put(
                    Sources.PAGES.relativize(file),
                    builder.parse(new ByteArrayInputStream(Sources.text(file).getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void noPageHoldsWordsOfItsOwn() {
        List<String> found = new ArrayList<>();
        each((page, node) -> {
            if (node.getNodeType() == Node.TEXT_NODE && !isData(node.getParentNode()) && speaks(node.getNodeValue())) {
                found.add(page + ": " + node.getNodeValue().strip());
            }
            for (Attr attribute : attributes(node)) {
                if (isShown((Element) node, attribute) && speaks(attribute.getValue())) {
                    found.add(page + ": " + attribute.getName() + "=" + attribute.getValue());
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void noPageHoldsCodeOrLooksOfItsOwn() {
        List<String> found = new ArrayList<>();
        each((page, node) -> {
            String name = node.getLocalName();
            if ("style".equals(name) || "outputScript".equals(name) && !((Element) node).hasAttribute("name")) {
                found.add(page + ": <" + name + ">");
            }
            if ("script".equals(name) && !((Element) node).hasAttribute("src") && !isData(node)) {
                found.add(page + ": <script> without src");
            }
            for (Attr attribute : attributes(node)) {
                if (attribute.getName().equals("style") || attribute.getName().matches("on[a-z]+")) {
                    found.add(page + ": " + attribute.getName() + "=" + attribute.getValue());
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void everyPageHasTheHouseAroundIt() {
        assertThat(PAGES.entrySet().stream()
                        .filter(page -> !page.getKey().startsWith("WEB-INF"))
                        .filter(page -> !page.getValue().getDocumentElement().hasAttribute("template"))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void everyFolderOfPagesIsAFeature() {
        assertThat(PAGES.keySet().stream()
                        .filter(page -> !page.startsWith("WEB-INF") && page.getNameCount() > 1)
                        .map(page -> page.getName(0).toString()))
                .isSubsetOf(Features.MAP.keySet());
    }

    @Test
    void everyPageIsLinkedFromSomewhere() {
        Map<String, String> sources = Stream.concat(
                        Sources.files(Sources.PAGES, ".xhtml").stream(), Sources.files(Sources.JAVA, ".java").stream())
                .collect(Collectors.toMap(Path::toString, Sources::text));
        assertThat(PAGES.keySet().stream()
                        .filter(page -> !page.startsWith("WEB-INF") && !DOORS.contains(page.toString()))
                        .filter(page -> sources.entrySet().stream()
                                .filter(source -> !source.getKey()
                                        .equals(Sources.PAGES.resolve(page).toString()))
                                .noneMatch(source -> links(source.getKey(), source.getValue(), page))))
                .isEmpty();
    }

    private static boolean links(String where, String source, Path page) {
        String path = page.toString().replace('\\', '/').replace(".xhtml", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean near = where.contains("/" + page.getName(0) + "/");
        return Pattern.compile(Pattern.quote(path) + "(?![A-Za-z0-9-])")
                        .matcher(source)
                        .find()
                || near
                        && Pattern.compile("(outcome=|href=|return |action=)\"" + Pattern.quote(name)
                                        + "(\\.xhtml)?[\"?#]")
                                .matcher(source)
                                .find();
    }

    private static boolean isShown(Element element, Attr attribute) {
        String name = attribute.getName();
        return SHOWN.contains(name)
                || name.equals("value")
                        && (SPEAKING.contains(element.getLocalName())
                                || Set.of("submit", "button").contains(element.getAttribute("type")));
    }

    /** A block of data for a module, which no browser runs. */
    private static boolean isData(Node node) {
        return node instanceof Element element
                && "script".equals(element.getLocalName())
                && "application/json".equals(element.getAttribute("type"));
    }

    private static boolean speaks(String text) {
        String rest = EL.matcher(text).replaceAll("").strip();
        return WORD.matcher(rest).find() && !SAME_IN_BOTH.contains(rest);
    }

    private static List<Attr> attributes(Node node) {
        List<Attr> found = new ArrayList<>();
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            found.add((Attr) attributes.item(i));
        }
        return found;
    }

    private static void each(BiConsumer<Path, Node> look) {
        PAGES.forEach((page, document) -> walk(page, document.getDocumentElement(), look));
    }

    private static void walk(Path page, Node node, BiConsumer<Path, Node> look) {
        look.accept(page, node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(page, child, look);
        }
    }
}
