package org.watchroom.questions.formats;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.watchroom.kernel.Refused;

/**
 * An element of an XML file that somebody uploaded. A DOCTYPE is refused before anything of it is looked at, so that no
 * entity swells and nothing is fetched; depth and number of elements are limited.
 */
final class XmlNode {

    private static final int DEEPEST = 100;
    private static final int MOST = 400_000;

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes = new HashMap<>();

    /** Texts and elements in their order. */
    private final List<Object> content = new ArrayList<>();

    private XmlNode(String name, String namespace) {
        this.name = name;
        this.namespace = namespace == null ? "" : namespace;
    }

    /** Refuses with {@code questions.format.…}: {@code xml-doctype}, {@code xml-deep}, {@code xml-many}, {@code xml-broken}. */
    static XmlNode read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, entity) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        factory.setXMLReporter((message, type, related, location) -> {
            // what is wrong is said by the exception
        });
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            throw Refused.input("questions.format.xml-broken", Math.max(1, line(e)));
        }
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    }

    private static XmlNode read(XMLStreamReader in) throws XMLStreamException {
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = null;
        int count = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE, XMLStreamReader.ENTITY_DECLARATION ->
                    throw Refused.input("questions.format.xml-doctype");
                case XMLStreamReader.START_ELEMENT -> {
                    if (++count > MOST) {
                        throw Refused.input("questions.format.xml-many", MOST);
                    }
                    if (open.size() >= DEEPEST) {
                        throw Refused.input("questions.format.xml-deep", DEEPEST);
                    }
                    XmlNode node = new XmlNode(in.getLocalName(), in.getNamespaceURI());
                    for (int i = 0; i < in.getAttributeCount(); i++) {
                        node.attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
                    }
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.peek().content.add(node);
                    }
                    open.push(node);
                }
                case XMLStreamReader.END_ELEMENT -> open.pop();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().content.add(in.getText());
                    }
                }
                default -> {
                    // comments and instructions say nothing about questions
                }
            }
        }
        return root;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** Empty when there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<Object> content() {
        return content;
    }

    Stream<XmlNode> children() {
        return content.stream().filter(XmlNode.class::isInstance).map(XmlNode.class::cast);
    }

    List<XmlNode> children(String child) {
        return children().filter(it -> it.name.equals(child)).toList();
    }

    Optional<XmlNode> child(String child) {
        return children().filter(it -> it.name.equals(child)).findFirst();
    }

    /** All below it that fit, itself not counted. */
    List<XmlNode> all(Predicate<XmlNode> wanted) {
        return children()
                .flatMap(it -> Stream.concat(Stream.of(it).filter(wanted), it.all(wanted).stream()))
                .toList();
    }

    /** The text in it and below it, as it stands there. */
    String text() {
        StringBuilder text = new StringBuilder();
        content.forEach(it -> text.append(it instanceof XmlNode node ? node.text() : it));
        return text.toString();
    }

    /** The text of that child without blanks around it, empty when there is no such child. */
    String text(String child) {
        return child(child).map(it -> it.text().strip()).orElse("");
    }
}
