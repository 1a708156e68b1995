package org.watchroom.courses.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.watchroom.kernel.Refused;

/**
 * A picture of a course: SVG, PNG or JPEG, checked to be what its name says. An SVG that carries a script, a foreign
 * object, an event handler or an address outside itself is refused.
 */
final class Picture {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.(svg|png|jpe?g)");
    private static final Pattern LENGTH = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)(px)?\\s*");
    private static final Set<String> LIVELY =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video");
    private static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg");

    private final String name;
    private final String mediaType;
    private final byte[] content;
    private final Size size;

    private Picture(String name, String mediaType, byte[] content, Size size) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
        this.size = size;
    }

    static boolean isNameOfOne(String name) {
        return NAME.matcher(name).matches();
    }

    static String mediaType(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    /** @throws Refused {@code courses.package.picture} when it is not what its name says, or could run something */
    static Picture read(String name, byte[] content) {
        String mediaType = mediaType(name);
        Size size;
        try {
            size = mediaType.equals("image/svg+xml") ? sizeOfDrawing(content) : sizeOfPixels(content, mediaType);
        } catch (IOException | XMLStreamException e) {
            throw Refused.input("courses.package.picture", name);
        }
        return new Picture(name, mediaType, content, size);
    }

    private static Size sizeOfPixels(byte[] content, String mediaType) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (reader.getOriginatingProvider().canDecodeInput(input)) {
                        reader.setInput(input);
                        return new Size(reader.getWidth(0), reader.getHeight(0));
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
        throw new IOException("not " + mediaType);
    }

    private static Size sizeOfDrawing(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        Size size = null;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                size = size == null ? sizeOfRoot(xml) : size;
                refuseLife(xml);
            }
        }
        if (size == null) {
            throw new XMLStreamException("empty");
        }
        return size;
    }

    private static Size sizeOfRoot(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.getLocalName().equals("svg")) {
            throw new XMLStreamException("not svg");
        }
        Matcher width = LENGTH.matcher(String.valueOf(xml.getAttributeValue(null, "width")));
        Matcher height = LENGTH.matcher(String.valueOf(xml.getAttributeValue(null, "height")));
        if (width.matches() && height.matches()) {
            return new Size(whole(width.group(1)), whole(height.group(1)));
        }
        String box = String.valueOf(xml.getAttributeValue(null, "viewBox")).strip();
        String[] numbers = box.split("[\\s,]+");
        if (numbers.length == 4 && numbers[2].matches("[\\d.]+") && numbers[3].matches("[\\d.]+")) {
            return new Size(whole(numbers[2]), whole(numbers[3]));
        }
        throw new XMLStreamException("no size");
    }

    private static int whole(String number) {
        return (int) Math.max(1, Math.min(20_000, Math.round(Double.parseDouble(number))));
    }

    private static void refuseLife(XMLStreamReader xml) throws XMLStreamException {
        if (LIVELY.contains(xml.getLocalName().toLowerCase(Locale.ROOT))) {
            throw new XMLStreamException(xml.getLocalName());
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = xml.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            boolean leadsOut = attribute.equals("href")
                    && !value.startsWith("#")
                    && !value.matches("(?s)data:image/(png|jpeg);base64,.*");
            if (attribute.startsWith("on") || leadsOut || value.contains("javascript:")) {
                throw new XMLStreamException(attribute);
            }
        }
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] content() {
        return content;
    }

    Size size() {
        return size;
    }

    /** In CSS pixels. */
    record Size(int width, int height) {}
}
