package org.watchroom.questions.formats;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.questions.formats.NotImported.Reason;

/** QTI 2.1 and 2.2: one item as XML, or a content package whose manifest names its items. */
final class QtiReader implements QuestionFormat {

    private static final String MANIFEST = "imsmanifest.xml";

    @Override
    public boolean recognises(QuestionFile file) {
        if (file.isZip()) {
            return Package.holds(file.bytes(), MANIFEST);
        }
        return file.root().map(XmlNode::name).filter(QtiReader::isQti).isPresent();
    }

    private static boolean isQti(String name) {
        return List.of("assessmentItem", "questestinterop", "qti-assessment-item", "assessmentTest")
                .contains(name);
    }

    @Override
    public List<SheetRow> read(QuestionFile file, MediaIntake intake) {
        if (!file.isZip()) {
            XmlNode root = file.root().orElseThrow();
            if (!root.name().equals("assessmentItem") || !isKnownVersion(root)) {
                throw Refused.input("questions.format.qti-version");
            }
            return List.of(row(
                    1,
                    root,
                    List.of(),
                    path -> {
                        throw AttachedMedia.missing();
                    },
                    intake));
        }
        Map<String, byte[]> files = Package.open(file.bytes());
        XmlNode manifest = Optional.ofNullable(files.get(MANIFEST))
                .map(XmlNode::read)
                .orElseThrow(() -> Refused.input("questions.format.zip-manifest"));
        List<SheetRow> rows = new ArrayList<>();
        for (XmlNode resource : manifest.all(it -> it.name().equals("resource"))) {
            String type = resource.attribute("type");
            if (type.startsWith("imsqti_item_xmlv2p") || type.startsWith("imsqti_apipitem_xmlv2p")) {
                rows.add(item(rows.size() + 1, files, resource, intake));
            } else if (type.startsWith("imsqti_xmlv1") || type.startsWith("imsqti_item_xmlv3")) {
                throw Refused.input("questions.format.qti-version");
            }
        }
        return rows;
    }

    private static SheetRow item(int number, Map<String, byte[]> files, XmlNode resource, MediaIntake intake) {
        String name = resource.attribute("href");
        byte[] content = files.get(name);
        if (content == null) {
            return new NotImported(Reason.BROKEN, name).row(number, resource.attribute("identifier"));
        }
        XmlNode root;
        try {
            root = XmlNode.read(content);
        } catch (Refused e) {
            if (e.key().equals("questions.format.xml-broken")) {
                return new NotImported(Reason.BROKEN, name).row(number, resource.attribute("identifier"));
            }
            throw e;
        }
        List<String> keywords = resource.all(it -> it.name().equals("keyword")).stream()
                .map(it -> it.text().strip())
                .toList();
        return row(number, root, keywords, path -> file(files, name, path), intake);
    }

    /** What the file holds that the item names, from where the item itself lies. */
    private static byte[] file(Map<String, byte[]> files, String item, String address) {
        Deque<String> path = new ArrayDeque<>(List.of(item.split("/")));
        path.removeLast();
        if (address.startsWith("/") || address.contains("\\") || address.contains(":")) {
            throw AttachedMedia.outside();
        }
        for (String step : decoded(address).split("/")) {
            if (step.equals("..") && path.isEmpty()) {
                throw AttachedMedia.outside();
            } else if (step.equals("..")) {
                path.removeLast();
            } else if (!step.equals(".")) {
                path.addLast(step);
            }
        }
        return Optional.ofNullable(files.get(String.join("/", path))).orElseThrow(AttachedMedia::missing);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean isKnownVersion(XmlNode root) {
        return root.namespace().isEmpty() || root.namespace().contains("imsqti_v2p");
    }

    private static SheetRow row(
            int number, XmlNode item, List<String> labels, Function<String, byte[]> files, MediaIntake intake) {
        try {
            if (!item.name().equals("assessmentItem") || !isKnownVersion(item)) {
                throw new NotImported(Reason.OTHER, item.name());
            }
            QtiItem read = new QtiItem(item);
            return AttachedMedia.to(read.question(labels).row(number), read.shown(), files, intake);
        } catch (NotImported e) {
            return e.row(number, item.attribute("title"));
        }
    }
}
