package org.watchroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Whoever brings in a part of others names it and its license. */
class NoticeTest {

    private static final Set<String> NOT_HANDED_ON = Set.of("test", "provided");

    @Test
    void noticeNamesEveryPartThatTheBuildPutsIntoTheWar() throws Exception {
        String notice = Files.readString(Path.of("NOTICE"));

        assertThat(partsInTheWar())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(isNamed(notice, part)).as(part).isTrue());
    }

    @Test
    void theLicenseIsTheAffero() throws Exception {
        assertThat(Files.readString(Path.of("LICENSE")))
                .startsWith("GNU AFFERO GENERAL PUBLIC LICENSE")
                .contains("Version 3, 19 November 2007", "END OF TERMS AND CONDITIONS");
    }

    private static boolean isNamed(String notice, String part) {
        return notice.lines().anyMatch(line -> line.strip().startsWith(part + " "));
    }

    private static List<String> partsInTheWar() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document pom = factory.newDocumentBuilder().parse(Path.of("pom.xml").toFile());
        Element dependencies = child(pom.getDocumentElement(), "dependencies");
        NodeList all = dependencies.getElementsByTagName("dependency");
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            Element scope = child(dependency, "scope");
            if (scope == null || !NOT_HANDED_ON.contains(scope.getTextContent())) {
                parts.add(child(dependency, "groupId").getTextContent() + ":"
                        + child(dependency, "artifactId").getTextContent());
            }
        }
        return parts;
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }
}
