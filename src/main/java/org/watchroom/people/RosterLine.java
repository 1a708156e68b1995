package org.watchroom.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.watchroom.kernel.HeldLevel;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.Education;
import org.watchroom.people.model.IdentityNumber;
import org.watchroom.platform.sheets.Fault;
import org.watchroom.platform.sheets.SheetRow;

/** One row of a roster, read field by field: what is well formed is kept, the rest becomes faults. */
final class RosterLine {

    static final String NAME = "name";
    static final String IDENTITY = "identity";
    static final String PHONE = "phone";
    static final String INSTITUTION = "institution";
    static final String POST = "post";
    static final String SIGN_IN_NAME = "signInName";
    static final String LEVEL = "level";
    static final String EDUCATION = "education";
    static final String YEARS = "years";

    private static final int LONGEST = 40;
    private static final int PHONE_DIGITS = 11;
    private static final int MOST_YEARS = 60;
    private static final Set<String> NO_LEVEL = Set.of("无", "没有", "未持证", "none");
    private static final Pattern WHOLE_YEARS = Pattern.compile("([0-9]{1,2})(?:\\.0+)?(?:年|years?|yrs?)?");

    /** A spreadsheet keeps 15 digits and writes naughts for the rest, whatever stood there. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{15}000");

    private final SheetRow row;
    private final List<Fault> faults;
    private final Set<String> faulty;

    private final String name;
    private final IdentityNumber identity;
    private final String phone;
    private final Long institutionId;
    private final String post;
    private final String signInName;
    private final String level;
    private final Education education;
    private final Integer years;

    /** @param institutions the id of each by its name, written as {@link #plain} writes it */
    RosterLine(SheetRow row, Map<String, Long> institutions, LocalDate today) {
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
        this.faulty = row.faults().stream().map(Fault::column).collect(Collectors.toSet());
        name = readName();
        identity = readIdentity(today);
        phone = readPhone();
        institutionId = readInstitution(institutions);
        post = readPost();
        signInName = readSignInName();
        level = readLevel();
        education = readEducation();
        years = readYears();
    }

    private String readName() {
        String text = plain(row.text(NAME)).replaceAll("[•‧・･]", "·").replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            fault(NAME, "people.person.name-missing");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            fault(NAME, "people.person.name-long", LONGEST);
        } else if (!text.matches("[\\p{L}〇][\\p{L}\\p{M}〇·.'’ -]*")) {
            fault(NAME, "people.person.name-characters");
        }
        return text;
    }

    private IdentityNumber readIdentity(LocalDate today) {
        if (faulty.contains(IDENTITY)) {
            return null;
        }
        try {
            return IdentityNumber.of(row.text(IDENTITY), today);
        } catch (Refused refusal) {
            boolean shortened = SHORTENED.matcher(row.text(IDENTITY)).matches();
            fault(
                    IDENTITY,
                    shortened ? "platform.sheet.mangled-number" : refusal.key(),
                    refusal.arguments().toArray());
            return null;
        }
    }

    private String readPhone() {
        String text = plain(row.text(PHONE)).replaceAll("[\\s-]", "").replaceFirst("^(\\+86|0086)", "");
        if (text.isEmpty()) {
            fault(PHONE, "people.person.phone-missing");
        } else if (!text.matches("[0-9]+")) {
            fault(PHONE, "people.person.phone-characters");
        } else if (text.length() != PHONE_DIGITS) {
            fault(PHONE, "people.person.phone-length", text.length());
        } else if (!text.matches("1[3-9].*")) {
            fault(PHONE, "people.person.phone-form");
        }
        return text;
    }

    private Long readInstitution(Map<String, Long> institutions) {
        String text = plain(row.text(INSTITUTION));
        if (text.isEmpty()) {
            fault(INSTITUTION, "people.person.institution-missing");
        } else if (!institutions.containsKey(text)) {
            fault(INSTITUTION, "people.person.institution-unknown");
        }
        return institutions.get(text);
    }

    private String readPost() {
        String text = plain(row.text(POST)).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            fault(POST, "people.person.post-missing");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            fault(POST, "people.person.post-long", LONGEST);
        }
        return text;
    }

    private String readSignInName() {
        String text = plain(row.text(SIGN_IN_NAME));
        if (text.isEmpty()) {
            return phone;
        }
        if (!text.matches("[A-Za-z0-9][A-Za-z0-9._@-]{2,39}")) {
            fault(SIGN_IN_NAME, "people.person.sign-in-name-form");
        }
        return text;
    }

    private String readLevel() {
        String word = word(LEVEL);
        if (word.isEmpty() || NO_LEVEL.contains(word)) {
            return null;
        }
        String read = HeldLevel.named(word).map(Enum::name).orElse(null);
        if (read == null) {
            fault(LEVEL, "people.person.level-unknown");
        }
        return read;
    }

    private Education readEducation() {
        String word = word(EDUCATION);
        if (word.isEmpty()) {
            return null;
        }
        Education read = Education.named(word).orElse(null);
        if (read == null) {
            boolean unclear = Education.isWithoutSubject(word);
            fault(EDUCATION, unclear ? "people.person.education-subject" : "people.person.education-unknown");
        }
        return read;
    }

    private Integer readYears() {
        String text = plain(row.text(YEARS)).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Matcher whole = WHOLE_YEARS.matcher(text);
        if (whole.matches() && Integer.parseInt(whole.group(1)) <= MOST_YEARS) {
            return Integer.valueOf(whole.group(1));
        }
        if (!text.isEmpty()) {
            fault(YEARS, "people.person.years-unknown", MOST_YEARS);
        }
        return null;
    }

    /** Without the blanks, brackets and strokes by which people set parts of it apart. */
    private String word(String column) {
        return plain(row.text(column)).replaceAll("[\\s()/、,;:·-]", "").toLowerCase(Locale.ROOT);
    }

    /** One spelling for what looks the same: full width becomes half, letters are composed, blanks around it fall off. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Adds a fault, unless the cell itself has one already: that one comes first. */
    void fault(String column, String key, Object... arguments) {
        if (faulty.add(column)) {
            faults.add(new Fault(column, row.text(column), key, List.of(arguments)));
        }
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    boolean hasOwnSignInName() {
        return !row.text(SIGN_IN_NAME).isEmpty();
    }

    SheetRow row() {
        return row;
    }

    List<Fault> faults() {
        return faults;
    }

    String name() {
        return name;
    }

    /** {@code null} when it is faulty. */
    IdentityNumber identity() {
        return identity;
    }

    String phone() {
        return phone;
    }

    Long institutionId() {
        return institutionId;
    }

    String post() {
        return post;
    }

    String signInName() {
        return signInName;
    }

    /** Whether anything stands in that cell. */
    boolean says(String column) {
        return !plain(row.text(column)).isEmpty();
    }

    /** {@code L5} to {@code L1}; {@code null} for none. */
    String level() {
        return level;
    }

    Education education() {
        return education;
    }

    Integer years() {
        return years;
    }
}
