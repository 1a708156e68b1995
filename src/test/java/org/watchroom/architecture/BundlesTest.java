package org.watchroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;

/** Every sentence exists in both languages, fills in the same things, and is asked for by somebody. */
class BundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"(?=([^\"\\\\\\n]*)\\\\?\")");
    private static final Pattern EL_LITERAL = Pattern.compile("'([^'\\n]*)'");
    private static final Pattern FILE = Pattern.compile("\\.(xlsx|json|tsv|md|xhtml)$");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final Map<String, String> ZH = new TreeMap<>();
    private static final Map<String, String> EN = new TreeMap<>();

    /** What looks like a key in Java and pages, with the file that says it. */
    private static final Map<String, Path> LITERALS = new TreeMap<>();

    @BeforeAll
    static void read() {
        Sources.files(Sources.TEXTS, "texts_zh_CN.properties").forEach(file -> read(file, ZH));
        Sources.files(Sources.TEXTS, "texts_en.properties").forEach(file -> read(file, EN));
        Set<String> features = new TreeSet<>();
        ZH.keySet().forEach(key -> features.add(key.substring(0, key.indexOf('.'))));
        Pattern key = Pattern.compile("(" + String.join("|", features) + ")\\.[A-Za-z0-9.-]*");
        Sources.files(Sources.JAVA, ".java").forEach(file -> collect(file, JAVA_LITERAL, key));
        Sources.files(Sources.PAGES, ".xhtml").forEach(file -> collect(file, EL_LITERAL, key));
    }

    private static void read(Path file, Map<String, String> into) {
        String feature = file.getParent().getFileName().toString();
        List<String> twice = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (containsKey(key)) {
                    twice.add(file + ": " + key);
                }
                return super.put(key, value);
            }
        };
        try {
            texts.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(twice).as("keys that stand twice").isEmpty();
        texts.forEach((key, text) -> {
            assertThat(key.toString()).as(file.toString()).startsWith(feature + ".");
            into.put(key.toString(), text.toString());
        });
    }

    private static void collect(Path file, Pattern literal, Pattern key) {
        Matcher found = literal.matcher(Sources.text(file));
        while (found.find()) {
            if (key.matcher(found.group(1)).matches()
                    && !FILE.matcher(found.group(1)).find()) {
                LITERALS.putIfAbsent(found.group(1), file);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(EN.keySet()).containsExactlyInAnyOrderElementsOf(ZH.keySet());
    }

    @Test
    void bothLanguagesFillInTheSameArguments() {
        assertThat(ZH.keySet())
                .allSatisfy(key -> assertThat(arguments(EN.get(key))).as(key).isEqualTo(arguments(ZH.get(key))));
    }

    @Test
    void everyTextSaysSomethingThatCanBeFormatted() {
        both().forEach(text -> {
            assertThat(text.getValue()).as(text.getKey()).isNotBlank();
            assertThatCode(() -> new MessageFormat(text.getValue()))
                    .as(text.getKey())
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void noApostropheSwallowsWhatFollowsIt() {
        assertThat(both().filter(text -> text.getValue()
                                .replace("''", "")
                                .replace("'{'", "")
                                .replace("'}'", "")
                                .contains("'"))
                        .map(Map.Entry::getKey))
                .as("texts with a lone apostrophe: write it twice")
                .isEmpty();
    }

    /** Languages are named in themselves, whoever reads. */
    @Test
    void noTextWasLeftInTheOtherLanguage() {
        assertThat(ZH.keySet().stream()
                        .filter(key -> !key.startsWith("platform.language."))
                        .filter(key -> ZH.get(key).equals(EN.get(key)))
                        .filter(key -> CHINESE.matcher(ZH.get(key)).find()
                                || ZH.get(key).matches(".*[A-Za-z]{3,} [A-Za-z]{2,}.*")))
                .isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        assertThat(LITERALS.entrySet().stream()
                        .filter(literal -> !exists(literal.getKey()))
                        .map(literal -> literal.getKey() + " in " + literal.getValue()))
                .isEmpty();
    }

    @Test
    void everyTextIsAskedForBySomebody() {
        assertThat(ZH.keySet().stream()
                        .filter(key -> !LITERALS.containsKey(key))
                        .filter(key -> LITERALS.keySet().stream().noneMatch(start -> isStart(start, key))))
                .isEmpty();
    }

    /** The action log is read by people: each use case that it names as a deed has words for it. */
    @Test
    void everyDeedHasAName() {
        assertThat(Sources.files(Sources.JAVA, ".java").stream()
                        .filter(file -> Sources.text(file).contains("@Permits("))
                        .map(BundlesTest::type)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(BundlesTest::isDeed)
                        .map(it -> "people.deed." + it.getDeclaringClass().getSimpleName() + "." + it.getName())
                        .distinct()
                        .filter(key -> !ZH.containsKey(key)))
                .isEmpty();
    }

    private static Class<?> type(Path file) {
        String path = Sources.JAVA.relativize(file).toString().replace('\\', '/');
        try {
            return Class.forName(
                    "org.watchroom." + path.replace('/', '.').replaceAll("\\.java$", ""),
                    false,
                    BundlesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isDeed(Method method) {
        Permits permits = method.getAnnotation(Permits.class);
        return permits != null && Stream.of(permits.value()).anyMatch(Permission::isDeed);
    }

    /** A literal that ends with a dot or a hyphen, or that is no key itself, is the beginning of keys put together. */
    private static boolean exists(String literal) {
        return ZH.containsKey(literal) || ZH.keySet().stream().anyMatch(key -> isStart(literal, key));
    }

    private static boolean isStart(String literal, String key) {
        return (literal.endsWith(".") || literal.endsWith("-")) && key.startsWith(literal);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher found = ARGUMENT.matcher(text == null ? "" : text);
        while (found.find()) {
            arguments.add(found.group(1));
        }
        return arguments;
    }

    private static Stream<Map.Entry<String, String>> both() {
        return Stream.concat(ZH.entrySet().stream(), EN.entrySet().stream());
    }
}
