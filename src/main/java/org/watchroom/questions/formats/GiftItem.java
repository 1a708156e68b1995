package org.watchroom.questions.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.questions.formats.NotImported.Reason;

/** One question in GIFT. */
final class GiftItem {

    /** What a backslash takes its meaning from; each is held by a character that no text has while the marks are read. */
    private static final String MARKS = "~=#{}:";

    private static final char HELD = '\uFDD0';
    private static final char BACKSLASH = '\uFDDA';
    private static final char BREAK = '\uFDDB';
    private static final Pattern TITLE = Pattern.compile("(?s)^\\s*::(.*?)::(.*)$");
    private static final Pattern FORMAT = Pattern.compile("(?s)^\\s*\\[(html|moodle|plain|markdown)\\](.*)$");
    private static final Pattern OPTION = Pattern.compile("([=~])([^=~]*)");
    private static final Pattern WEIGHT = Pattern.compile("(?s)^\\s*%([+-]?[0-9.]+)%(.*)$");
    private static final Pattern JUDGEMENT = Pattern.compile("(?is)^\\s*(T|TRUE|F|FALSE)\\s*(#.*)?$");
    private static final Pattern RANGE = Pattern.compile("([+-]?[0-9.]+)\\s*\\.\\.\\s*([+-]?[0-9.]+)");

    private final String title;
    private final boolean html;
    private final String stem;
    private final String answers;
    private final String general;

    GiftItem(String block) {
        String rest = held(block);
        Matcher named = TITLE.matcher(rest);
        String name = "";
        if (named.matches()) {
            name = named.group(1);
            rest = named.group(2);
        }
        Matcher formatted = FORMAT.matcher(rest);
        html = !formatted.matches() || !List.of("plain", "markdown").contains(formatted.group(1));
        rest = formatted.matches() ? formatted.group(2) : rest;
        int open = rest.indexOf('{');
        int close = rest.lastIndexOf('}');
        if (open < 0 || close < open) {
            answers = null;
            general = "";
            stem = rest;
        } else {
            String inside = rest.substring(open + 1, close);
            int remark = inside.indexOf("####");
            general = remark < 0 ? "" : inside.substring(remark + 4);
            answers = remark < 0 ? inside : inside.substring(0, remark);
            String after = rest.substring(close + 1);
            stem = rest.substring(0, open) + (after.isBlank() ? "" : "_____" + after);
        }
        title = name.isBlank() ? stem : name;
    }

    String title() {
        return released(title);
    }

    PortableQuestion question(String code, List<String> labels) {
        if (answers == null) {
            throw new NotImported(Reason.DESCRIPTION, "");
        }
        String given = answers.strip();
        if (given.isEmpty()) {
            throw new NotImported(Reason.ESSAY, "{}");
        }
        Matcher judgement = JUDGEMENT.matcher(given);
        if (judgement.matches()) {
            boolean right = judgement.group(1).toUpperCase(Locale.ROOT).startsWith("T");
            return new PortableQuestion(
                    "JUDGEMENT", said(stem), List.of(), right ? "T" : "F", remarks(code, labels, List.of()));
        }
        if (given.startsWith("#")) {
            return numeric(given.substring(1).strip(), remarks(code, labels, List.of()));
        }
        if (given.startsWith(">")) {
            List<String> steps = Arrays.stream(given.split("\n"))
                    .skip(1)
                    .map(step -> said(step.strip().replaceFirst("^=", "")))
                    .filter(step -> !step.isEmpty())
                    .toList();
            return Steps.mixed(said(stem), steps, remarks(code, labels, List.of()));
        }
        if (!given.contains("~")) {
            boolean pairs = given.contains("->");
            throw new NotImported(pairs ? Reason.MATCHING : Reason.SHORT_ANSWER, "");
        }
        return choice(given, code, labels);
    }

    private PortableQuestion choice(String given, String code, List<String> labels) {
        List<Weighted> options = new ArrayList<>();
        boolean single = false;
        Matcher option = OPTION.matcher(given);
        while (option.find()) {
            boolean marked = option.group(1).equals("=");
            single |= marked;
            String text = option.group(2);
            Matcher weighted = WEIGHT.matcher(text);
            BigDecimal weight = marked ? Weighted.ALL : BigDecimal.ZERO;
            if (weighted.matches()) {
                weight = Weighted.weight(weighted.group(1));
                text = weighted.group(2);
            }
            int remark = text.indexOf('#');
            options.add(new Weighted(
                    said(remark < 0 ? text : text.substring(0, remark)),
                    weight,
                    remark < 0 ? "" : said(text.substring(remark + 1))));
        }
        return Weighted.choice(single, said(stem), options, remarks(code, labels, options));
    }

    private PortableQuestion numeric(String given, Remarks remarks) {
        List<String> numbers = given.startsWith("=")
                ? Arrays.stream(given.substring(1).split("=")).toList()
                : List.of(given);
        String only = numbers.get(0);
        Matcher weighted = WEIGHT.matcher(only);
        if (weighted.matches() && Weighted.weight(weighted.group(1)).compareTo(Weighted.ALL) == 0) {
            only = weighted.group(2);
        }
        if (numbers.size() > 1 || only.contains("~") || only.contains("%")) {
            throw new NotImported(Reason.NUMBERS, released(given));
        }
        only = only.replaceFirst("(?s)#.*", "").strip();
        Matcher range = RANGE.matcher(only);
        if (range.matches()) {
            BigDecimal low = Weighted.decimal(range.group(1));
            BigDecimal high = Weighted.decimal(range.group(2));
            BigDecimal two = BigDecimal.valueOf(2);
            return new PortableQuestion(
                    "NUMERIC",
                    said(stem),
                    List.of(),
                    Weighted.number(
                            low.add(high).divide(two).toPlainString(),
                            high.subtract(low).divide(two).toPlainString()),
                    remarks);
        }
        String[] parts = only.split(":", 2);
        return new PortableQuestion(
                "NUMERIC", said(stem), List.of(), Weighted.number(parts[0], parts.length > 1 ? parts[1] : ""), remarks);
    }

    private Remarks remarks(String code, List<String> labels, List<Weighted> options) {
        String explained = said(general);
        return Remarks.read(code, labels, explained.isEmpty() ? Weighted.feedback(options) : explained);
    }

    private String said(String part) {
        return html
                ? PlainText.ofHtml(released(part.replace(String.valueOf(BREAK), "<br>")))
                : released(part.replace('\n', ' ')).strip();
    }

    /** Puts what stands behind a backslash out of the way. */
    private static String held(String text) {
        StringBuilder held = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char it = text.charAt(i);
            if (it >= HELD && it <= BREAK) {
                held.append('\uFFFD');
            } else if (it != '\\' || i + 1 == text.length()) {
                held.append(it);
            } else {
                char next = text.charAt(++i);
                int mark = MARKS.indexOf(next);
                if (mark >= 0) {
                    held.append((char) (HELD + mark));
                } else if (next == 'n') {
                    held.append(BREAK);
                } else if (next == '\\') {
                    held.append(BACKSLASH);
                } else {
                    held.append('\\').append(next);
                }
            }
        }
        return held.toString();
    }

    private static String released(String text) {
        StringBuilder released = new StringBuilder();
        for (char it : text.toCharArray()) {
            if (it == BACKSLASH) {
                released.append('\\');
            } else if (it == BREAK) {
                released.append('\n');
            } else if (it >= HELD && it < HELD + MARKS.length()) {
                released.append(MARKS.charAt(it - HELD));
            } else {
                released.append(it);
            }
        }
        return released.toString();
    }
}
