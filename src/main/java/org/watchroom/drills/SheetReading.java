package org.watchroom.drills;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.watchroom.drills.WrittenSheet.Fault;
import org.watchroom.drills.model.Bilingual;
import org.watchroom.drills.model.DrillItem;
import org.watchroom.drills.model.DrillSheet;
import org.watchroom.drills.model.OverTime;

/** What a written drill sheet means, or every reason why it means none, at most one for each field. */
final class SheetReading {

    static final int MOST_ITEMS = 60;

    private static final int MOST_SECONDS = 86_400;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, String> EVIDENCE =
            Map.of("ACTION", "A", "SPEECH", "S", "RECORD", "R", "动作", "A", "口述", "S", "记录", "R");
    private static final Map<String, OverTime.Rule> RULES = Map.of(
            "FAIL", OverTime.Rule.FAIL,
            "DEDUCT", OverTime.Rule.DEDUCT,
            "NOTE", OverTime.Rule.NOTE,
            "不通过", OverTime.Rule.FAIL,
            "扣分", OverTime.Rule.DEDUCT,
            "记录", OverTime.Rule.NOTE);
    private static final Map<String, Boolean> TRUTHS = Map.ofEntries(
            Map.entry("", false),
            Map.entry("0", false),
            Map.entry("NO", false),
            Map.entry("FALSE", false),
            Map.entry("否", false),
            Map.entry(WrittenSheet.STAR, true),
            Map.entry("1", true),
            Map.entry("YES", true),
            Map.entry("TRUE", true),
            Map.entry("是", true));

    private final Map<String, String> fields;
    private final int where;
    private final List<Fault> faults;

    private SheetReading(Map<String, String> fields, int where, List<Fault> faults) {
        this.fields = fields;
        this.where = where;
        this.faults = faults;
    }

    /**
     * @param isOfStandard whether the standard has a skill of that key
     * @param isPicture whether a picture of that name is kept
     */
    static Read read(WrittenSheet written, Predicate<String> isOfStandard, Predicate<String> isPicture) {
        List<Fault> faults = new ArrayList<>();
        SheetReading head = new SheetReading(written.head(), 0, faults);
        DrillSheet.Content content = new DrillSheet.Content(
                head.code(),
                head.words("title", 120),
                head.words("setup", 2000),
                head.whole("totalSeconds"),
                head.points("passMark"),
                head.words("basis", 1000),
                head.words("review", 200),
                head.wordsIfAny("wholeFatal", 300),
                head.overTime(),
                head.lines(written.items(), isOfStandard, isPicture));
        return faults.isEmpty() ? new Read(content, faults) : new Read(null, faults);
    }

    private List<DrillItem.Line> lines(
            List<Map<String, String>> items, Predicate<String> isOfStandard, Predicate<String> isPicture) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            refuse("items", "drills.field.count", MOST_ITEMS);
            return List.of();
        }
        List<DrillItem.Line> lines = new ArrayList<>();
        items.forEach(it -> lines.add(
                new SheetReading(it, lines.size() + 1, faults).line(lines.size() + 1, isOfStandard, isPicture)));
        BigDecimal total = lines.stream().map(DrillItem.Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(HUNDRED) != 0
                && faults.stream().noneMatch(it -> it.field().equals("points"))) {
            refuse("items", "drills.field.total", total);
        }
        return lines;
    }

    private DrillItem.Line line(int no, Predicate<String> isOfStandard, Predicate<String> isPicture) {
        return new DrillItem.Line(
                no,
                words("text", 500),
                points("points"),
                oneOf("star", TRUTHS, false),
                wordsIfAny("fatal", 300),
                text("targetSeconds").isEmpty() ? null : Integer.valueOf(whole("targetSeconds")),
                wordsIfAny("target", 120),
                evidence(),
                wordsIfAny("guidance", 1000),
                picture(isPicture),
                skills(isOfStandard));
    }

    private OverTime overTime() {
        OverTime.Rule rule = oneOf("overTime", RULES, OverTime.Rule.FAIL);
        if (rule == OverTime.Rule.DEDUCT) {
            return new OverTime(rule, points("overTimePoints"));
        }
        if (!text("overTimePoints").isEmpty()) {
            refuse("overTimePoints", "drills.field.no-points");
        }
        return new OverTime(rule, null);
    }

    private String code() {
        String code = text("code");
        if (code.isEmpty()) {
            refuse("code", "drills.field.missing");
        } else if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,39}")) {
            refuse("code", "drills.field.code");
        }
        return code;
    }

    private String evidence() {
        Set<String> letters = new LinkedHashSet<>();
        for (String word : words("evidence")) {
            String known = EVIDENCE.get(plain(word));
            if (known == null && !plain(word).matches("[ASR]+")) {
                refuse("evidence", "drills.field.evidence");
                return "";
            }
            letters.addAll(List.of((known == null ? plain(word) : known).split("")));
        }
        if (letters.isEmpty()) {
            refuse("evidence", "drills.field.missing");
        }
        return letters.stream().sorted().collect(Collectors.joining());
    }

    private String picture(Predicate<String> isPicture) {
        String name = text("picture");
        if (!name.isEmpty() && !isPicture.test(name)) {
            refuse("picture", "drills.field.picture");
        }
        return name.isEmpty() ? null : name;
    }

    private Set<String> skills(Predicate<String> isOfStandard) {
        Set<String> keys = new LinkedHashSet<>(words("skills"));
        if (keys.isEmpty()) {
            refuse("skills", "drills.field.missing");
        }
        keys.stream()
                .filter(key -> !isOfStandard.test(key))
                .findFirst()
                .ifPresent(key -> refuse("skills", "drills.field.skill", key));
        return keys;
    }

    /** What stands between blanks and commas. */
    private List<String> words(String field) {
        return Arrays.stream(text(field).split("[\\s,，、;；]+"))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Bilingual words(String field, int most) {
        return new Bilingual(text(field + "Zh", most), text(field + "En", most));
    }

    private Optional<Bilingual> wordsIfAny(String field, int most) {
        return text(field + "Zh").isEmpty() && text(field + "En").isEmpty()
                ? Optional.empty()
                : Optional.of(words(field, most));
    }

    private String text(String field, int most) {
        String text = text(field);
        if (text.isEmpty()) {
            refuse(field, "drills.field.missing");
        } else if (text.length() > most) {
            refuse(field, "drills.field.too-long", most);
        }
        return text;
    }

    /** Seconds from 1 to a day. */
    private int whole(String field) {
        String number = number(field);
        if (number.matches("[0-9]{1,5}") && Integer.parseInt(number) > 0 && Integer.parseInt(number) <= MOST_SECONDS) {
            return Integer.parseInt(number);
        }
        refuse(field, number.isEmpty() ? "drills.field.missing" : "drills.field.seconds", MOST_SECONDS);
        return 1;
    }

    /** Above 0, at most 100, with two decimals at most. */
    private BigDecimal points(String field) {
        String number = number(field);
        if (number.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            BigDecimal points = new BigDecimal(number);
            if (points.signum() > 0 && points.compareTo(HUNDRED) <= 0) {
                return points;
            }
        }
        refuse(field, number.isEmpty() ? "drills.field.missing" : "drills.field.points");
        return BigDecimal.ONE;
    }

    private String number(String field) {
        return plain(text(field));
    }

    private <T> T oneOf(String field, Map<String, T> known, T otherwise) {
        String word = plain(text(field));
        if (!known.containsKey(word) && !word.isEmpty()) {
            refuse(field, "drills.field.choice");
        }
        return known.getOrDefault(word, otherwise);
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private void refuse(String field, String key, Object... arguments) {
        if (faults.stream().noneMatch(it -> it.item() == where && it.field().equals(field))) {
            faults.add(new Fault(where, field, key, List.of(arguments)));
        }
    }

    /** @param content null when there are faults */
    record Read(DrillSheet.Content content, List<Fault> faults) {}
}
