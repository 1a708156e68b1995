package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as a page holds it, filled in and sent without a browser: nothing that a browser would hold back (a length, a
 * kind of number, a list to choose from) holds here.
 */
final class PageForm {

    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w.:-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]*)\"([^>]*)>", Pattern.DOTALL);
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final String BOUNDARY = "the-end-of-a-part";

    private final PlainClient client;
    private final String action;
    private final String id;
    private final boolean inParts;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private PageForm(PlainClient client, String page, String id) {
        this.client = client;
        this.id = id;
        Matcher form = Pattern.compile("<form id=\"" + id + "\"([^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page);
        assertThat(form.find()).as("there is a form " + id + " in " + page).isTrue();
        Map<String, String> head = attributes(form.group(1));
        action = head.get("action");
        inParts = "multipart/form-data".equals(head.get("enctype"));
        String body = form.group(2);
        Matcher field = FIELD.matcher(body);
        while (field.find()) {
            read(field, body);
        }
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            values.put("primefaces.nonce", List.of(nonce.group(1)));
        }
    }

    static PageForm open(PlainClient client, String path, String id) {
        return in(client, client.get(path), id);
    }

    /** The form as the answer to the last one holds it. */
    static PageForm in(PlainClient client, HttpResponse<String> page, String id) {
        assertThat(page.statusCode()).as(page.uri() + "\n" + page.body()).isEqualTo(200);
        return new PageForm(client, page.body(), id);
    }

    private void read(Matcher field, String body) {
        Map<String, String> attributes = attributes(field.group(2));
        String name = attributes.get("name");
        String type = attributes.getOrDefault("type", "");
        if (name == null || attributes.containsKey("disabled") || type.equals("submit") || type.equals("file")) {
            return;
        }
        if (field.group(1).equals("select")) {
            values.put(name, List.of(chosen(body.substring(field.end(), body.indexOf("</select>", field.end())))));
        } else if (field.group(1).equals("textarea")) {
            values.put(name, List.of(unescaped(field.group(3) == null ? "" : field.group(3))));
        } else if (type.equals("radio") || type.equals("checkbox")) {
            if (attributes.containsKey("checked")) {
                values.computeIfAbsent(name, key -> new ArrayList<>()).add(attributes.getOrDefault("value", "on"));
            }
        } else {
            values.put(name, List.of(attributes.getOrDefault("value", "")));
        }
    }

    /** As a browser does: what is selected, else the first. */
    private static String chosen(String options) {
        Matcher option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            if (option.group(2).contains("selected")) {
                return unescaped(option.group(1));
            }
            first = first == null ? unescaped(option.group(1)) : first;
        }
        return first == null ? "" : first;
    }

    /**
     * @param field its id within the form
     * @param entered null for nothing at all, as of boxes that are not ticked
     */
    PageForm with(String field, String entered) {
        values.put(id + ":" + field, entered == null ? List.of() : List.of(entered));
        return this;
    }

    String value(String field) {
        return String.join(",", values.getOrDefault(id + ":" + field, List.of()));
    }

    /** Presses a button. What is led on to is not followed. */
    HttpResponse<String> press(String button) {
        values.put(id + ":" + button, List.of(""));
        HttpRequest.Builder request = PlainClient.request(unescaped(action));
        return client.send(
                inParts
                        ? request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(parts()))
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(pairs())));
    }

    private String pairs() {
        return values.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(value -> encoded(it.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private byte[] parts() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        values.forEach((name, all) ->
                all.forEach(value -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            found.put(attribute.group(1), unescaped(attribute.group(2) == null ? "" : attribute.group(2)));
        }
        return found;
    }

    static String unescaped(String html) {
        String text = html;
        Matcher number = Pattern.compile("&#(\\d+);").matcher(html);
        while (number.find()) {
            text = text.replace(number.group(), Character.toString(Integer.parseInt(number.group(1))));
        }
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
