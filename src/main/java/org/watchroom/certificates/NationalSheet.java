package org.watchroom.certificates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchroom.certificates.model.NationalResult;
import org.watchroom.kernel.HeldLevel;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.sheets.Column;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/** Reads one row of a file with national results: what it says, and what is wrong with it. */
final class NationalSheet {

    static final String IDENTITY = "identity";
    static final String STATE = "state";
    static final String THEORY = "theory";
    static final String PRACTICAL = "practical";
    static final String NUMBER = "number";
    static final String DATE = "date";
    static final String LEVEL = "level";
    static final String VALID_UNTIL = "validUntil";

    static final List<Column> COLUMNS = List.of(
            new Column(IDENTITY, true, "身份证号", "Identity number", "身份证号码", "公民身份号码", "ID number"),
            new Column(STATE, true, "状态", "State", "Status"),
            new Column(THEORY, true, "理论成绩", "Theory", "理论知识", "理论", "Theory score"),
            new Column(PRACTICAL, true, "操作成绩", "Practical", "技能成绩", "操作技能", "实操成绩", "Practical score"),
            new Column(NUMBER, false, "证书编号", "Certificate number", "证书号", "Certificate no"),
            new Column(DATE, false, "日期", "Date", "成绩日期", "发证日期"),
            new Column(LEVEL, false, "等级", "Level", "证书等级", "技能等级", "职业技能等级"),
            new Column(VALID_UNTIL, false, "有效期至", "Valid until", "有效期", "复审日期"));

    private static final Map<String, NationalResult.State> STATES = Map.ofEntries(
            Map.entry("不符合条件", NationalResult.State.NOT_ELIGIBLE),
            Map.entry("不符合报考条件", NationalResult.State.NOT_ELIGIBLE),
            Map.entry("not eligible", NationalResult.State.NOT_ELIGIBLE),
            Map.entry("未报名", NationalResult.State.NOT_REGISTERED),
            Map.entry("not registered", NationalResult.State.NOT_REGISTERED),
            Map.entry("缺考", NationalResult.State.ABSENT),
            Map.entry("absent", NationalResult.State.ABSENT),
            Map.entry("已考", NationalResult.State.SAT),
            Map.entry("sat", NationalResult.State.SAT));

    /**
     * The usual form of the 16 digits: year, industry and city, body, level, serial. Only a hint, since other schemes
     * number differently.
     */
    private static final Pattern USUAL_NUMBER = Pattern.compile("\\d{6}[0-4]\\d{3}([1-5])\\d{5}");

    private static final Pattern NUMBER_FORM = Pattern.compile("[\\p{IsHan}\\p{Alnum}()（）〔〕./-]+");

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d)?");
    private static final BigDecimal MOST_POINTS = new BigDecimal(100);
    private static final BigDecimal PASS_MARK = new BigDecimal(60);
    private static final int LONGEST_NUMBER = 32;

    private final SheetRow row;
    private final List<Fault> faults;
    private final List<Fault> warnings = new ArrayList<>();

    final NationalResult.State state;
    final BigDecimal theory;
    final BigDecimal practical;
    final String number;
    final LocalDate date;
    final Integer level;
    final LocalDate validUntil;

    NationalSheet(SheetRow row, LocalDate today) {
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
        state = STATES.get(row.text(STATE).toLowerCase(Locale.ROOT));
        if (state == null) {
            fault(STATE, row.text(STATE).isEmpty() ? "certificates.national.empty" : "certificates.national.bad-state");
        }
        theory = points(THEORY);
        practical = points(PRACTICAL);
        number = number();
        date = day(DATE);
        if (date != null && date.isAfter(today)) {
            fault(DATE, "certificates.national.date-ahead");
        }
        level = level();
        validUntil = day(VALID_UNTIL);
        checkTogether();
    }

    /** The text key of a state. */
    static String key(NationalResult.State state) {
        return "certificates.national.state." + state.name().toLowerCase(Locale.ROOT);
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }

    SheetRow row() {
        return row;
    }

    String text(String column) {
        return row.text(column);
    }

    /**
     * The row as a result of that person; only of a row without faults.
     *
     * @param before what is recorded of them, or {@code null}: what the row does not say of the same certificate stays
     */
    NationalResult result(long personId, Long cohortId, NationalResult before) {
        NationalResult result = new NationalResult(personId, cohortId, state, theory, practical, number, date);
        if (number == null) {
            return result;
        }
        boolean isSame = before != null && number.equals(before.certificateNumber());
        Integer knownLevel = isSame && before.level() != null ? before.level() : levelOfNumber();
        LocalDate knownEnd = isSame ? before.validUntil() : null;
        return result.certified(level == null ? knownLevel : level, validUntil == null ? knownEnd : validUntil);
    }

    /**
     * Nobody in the register has that identity number.
     *
     * @param reason why it is no such number at all; {@code null} when it might be one
     */
    void isNobodys(Refused reason) {
        if (row.text(IDENTITY).isEmpty()) {
            fault(IDENTITY, "certificates.national.empty");
        } else if (reason != null) {
            fault(IDENTITY, reason.key(), reason.arguments().toArray());
        } else {
            fault(IDENTITY, "certificates.national.unknown");
        }
    }

    void fault(String column, String key, Object... arguments) {
        if (faults.stream().noneMatch(fault -> fault.column().equals(column))) {
            faults.add(new Fault(column, row.text(column), key, List.of(arguments)));
        }
    }

    private void checkTogether() {
        if (state == NationalResult.State.SAT) {
            if (theory == null && row.text(THEORY).isEmpty()) {
                fault(THEORY, "certificates.national.score-missing");
            }
            if (practical == null && row.text(PRACTICAL).isEmpty()) {
                fault(PRACTICAL, "certificates.national.score-missing");
            }
        } else if (state != null) {
            for (String column : List.of(THEORY, PRACTICAL, NUMBER, VALID_UNTIL)) {
                if (!row.text(column).isEmpty()) {
                    fault(column, "certificates.national.not-sat");
                }
            }
        }
        if (validUntil != null && date != null && validUntil.isBefore(date)) {
            fault(VALID_UNTIL, "certificates.national.valid-before");
        }
        if (number != null
                && theory != null
                && practical != null
                && theory.min(practical).compareTo(PASS_MARK) < 0) {
            warn(NUMBER, "certificates.national.number-below", PASS_MARK);
        }
    }

    private BigDecimal points(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!POINTS.matcher(text).matches() || new BigDecimal(text).compareTo(MOST_POINTS) > 0) {
            fault(column, "certificates.national.score");
            return null;
        }
        return new BigDecimal(text);
    }

    private String number() {
        String text = row.text(NUMBER);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > LONGEST_NUMBER) {
            fault(NUMBER, "certificates.national.number-long", LONGEST_NUMBER);
        } else if (!NUMBER_FORM.matcher(text).matches()) {
            fault(NUMBER, "certificates.national.number-form");
        } else if (!USUAL_NUMBER.matcher(text).matches()) {
            warn(NUMBER, "certificates.national.number-unusual");
        }
        return text;
    }

    private Integer level() {
        String word = row.text(LEVEL).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}（）]", "");
        if (word.isEmpty()) {
            return null;
        }
        Integer found = HeldLevel.named(word).map(HeldLevel::number).orElse(null);
        Integer ofNumber = levelOfNumber();
        if (found == null) {
            fault(LEVEL, "certificates.national.level-bad");
        } else if (ofNumber != null && !ofNumber.equals(found)) {
            warn(LEVEL, "certificates.national.level-other", ofNumber);
        }
        return found;
    }

    /** The eleventh digit of a number of the usual form; {@code null} of any other. */
    private Integer levelOfNumber() {
        Matcher usual = USUAL_NUMBER.matcher(number == null ? "" : number);
        return usual.matches() ? Integer.valueOf(usual.group(1)) : null;
    }

    private LocalDate day(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = DAY.matcher(text);
        try {
            if (matcher.matches()) {
                return LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)));
            }
        } catch (DateTimeException e) {
            // no such day: the same fault as any other text
        }
        fault(column, "certificates.national.date-bad");
        return null;
    }

    private void warn(String column, String key, Object... arguments) {
        warnings.add(new Fault(column, row.text(column), key, List.of(arguments)));
    }
}
