package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.watchroom.platform.Texts;

/** Somebody in front of a browser, who reads one of the two languages and goes by what stands on the buttons. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "watchroom-demo";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** From one look to the next. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Locale language;
    private final String address;
    private final Texts texts = new Texts();
    private Browser browser;

    private Visitor(Browser browser, Locale language, String address) {
        this.browser = browser;
        this.language = language;
        this.address = address;
    }

    static Visitor arrive(String language, Dimension window) {
        return arrive(language, window, Product.url());
    }

    /** @param address where the product is reached, without a slash at the end */
    static Visitor arrive(String language, Dimension window, String address) {
        Visitor visitor = new Visitor(
                Browser.open(language, window), "en".equals(language) ? Texts.ENGLISH : Texts.CHINESE, address);
        visitor.go("/login.xhtml");
        return visitor;
    }

    /** The browser is killed outright and started again. */
    void browserIsKilled() {
        browser = browser.killedAndStartedAgain();
    }

    /** What a key says in this visitor's language. */
    String said(String key, Object... arguments) {
        return texts.of(language, key, arguments);
    }

    ChromeDriver driver() {
        return browser.driver();
    }

    Visitor signIn(String name) {
        go("/login.xhtml");
        fill("form:name", name);
        fill("form:password", PASSWORD);
        driver().findElement(By.id("form:submit")).click();
        until(() -> !driver().getCurrentUrl().contains("login.xhtml"), "still at the sign-in page");
        return this;
    }

    /** Ends the sign-in by the button in the bar. */
    void signOut() {
        go("/index.xhtml");
        press("platform.sign-out");
        until(() -> driver().getCurrentUrl().contains("login.xhtml"), "not signed out");
    }

    void go(String path) {
        driver().get(address + path);
    }

    /** Presses the first visible link or button that says this. */
    void press(String key, Object... arguments) {
        pressSaying(said(key, arguments));
    }

    void pressSaying(String words) {
        until(() -> clickIfThere(words), "nothing to press that says: " + words);
    }

    void pressId(String id) {
        until(
                () -> {
                    List<WebElement> found = driver().findElements(By.id(id));
                    if (found.isEmpty()
                            || !found.get(0).isDisplayed()
                            || !found.get(0).isEnabled()) {
                        return false;
                    }
                    click(found.get(0));
                    return true;
                },
                "nothing to press with the id " + id);
    }

    /** Presses, and waits for the page that comes of it. */
    void pressIdAndLoad(String id) {
        Object before = script("return performance.timeOrigin");
        pressId(id);
        until(
                () -> (Boolean) script(
                        "return performance.timeOrigin !== arguments[0] && document.readyState === 'complete'", before),
                "no page came of pressing " + id);
    }

    void click(WebElement element) {
        ((JavascriptExecutor) driver()).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    void fill(String id, String value) {
        WebElement input = driver().findElement(By.id(id));
        input.clear();
        input.sendKeys(value);
    }

    void upload(String id, Path file) {
        driver().findElement(By.id(id)).sendKeys(file.toAbsolutePath().toString());
    }

    /** Waits until the page shows these words. */
    void reads(String words) {
        until(() -> text().contains(words), "the page does not say: " + words);
    }

    void readsKey(String key, Object... arguments) {
        reads(said(key, arguments));
    }

    String text() {
        try {
            return driver().findElement(By.tagName("body")).getText();
        } catch (WebDriverException e) {
            if (isOfAPageThatWent(e)) {
                return "";
            }
            throw e;
        }
    }

    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver()).executeScript(code, arguments);
    }

    /** Cuts the network of the page, or brings it back. */
    void network(boolean there) {
        if (there) {
            driver().deleteNetworkConditions();
        } else {
            ChromiumNetworkConditions none = new ChromiumNetworkConditions();
            none.setOffline(true);
            driver().setNetworkConditions(none);
        }
    }

    /** From the next page on, the device's clock is wrong by so much. */
    void clockIsOff(Duration error) {
        driver().executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "const Right = Date; Date = class extends Right {"
                                        + " constructor(...at) { at.length ? super(...at) : super(Date.now()); }"
                                        + " static now() { return Right.now() + " + error.toMillis() + "; } };"));
    }

    /** Whether a whole file whose name begins so has arrived. */
    boolean hasDownloaded(String name) {
        return newestDownload(name).isPresent();
    }

    /** The newest file whose name begins so, once it has arrived whole. */
    Path downloaded(String name) {
        until(() -> hasDownloaded(name), "this was not downloaded: " + name);
        return newestDownload(name).orElseThrow().toPath();
    }

    /** Chrome keeps the name of what it is fetching by an empty file. */
    private Optional<File> newestDownload(String name) {
        File[] arrived = browser.downloads()
                .toFile()
                .listFiles(file -> file.getName().startsWith(name)
                        && !file.getName().endsWith(".crdownload")
                        && file.length() > 0);
        return Stream.ofNullable(arrived).flatMap(Arrays::stream).max(Comparator.comparing(File::lastModified));
    }

    /** No page may be wider than the window that it stands in. */
    void assertFits() {
        Number beyond = (Number) script("return document.documentElement.scrollWidth - window.innerWidth");
        assertThat(beyond.intValue())
                .as("pixels beyond the edge at " + driver().getCurrentUrl())
                .isLessThanOrEqualTo(0);
    }

    /** No page may be out of reach of somebody with weak eyes, a screen reader or a keyboard alone, light or dark. */
    void assertAccessible() {
        for (String scheme : List.of("light", "dark")) {
            driver().executeCdpCommand(
                            "Emulation.setEmulatedMedia",
                            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            assertThat(new AxeBuilder()
                            .setLegacyMode()
                            .withTags(WCAG)
                            .analyze(driver())
                            .getViolations())
                    .extracting(
                            Rule::getImpact,
                            Rule::getHelp,
                            rule -> rule.getNodes().get(0).getHtml())
                    .as("seen by axe at " + driver().getCurrentUrl() + ", " + scheme)
                    .isEmpty();
        }
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    void until(Condition condition, String otherwise) {
        until(PATIENCE, condition, otherwise);
    }

    /** For what the product does in its own time, beside others that are tested. */
    void until(Duration patience, Condition condition, String otherwise) {
        new WebDriverWait(driver(), patience, GLANCE)
                .withMessage(() -> otherwise + "\n at " + driver().getCurrentUrl() + "\n" + text())
                .until(driver -> holds(condition));
    }

    private static boolean holds(Condition condition) {
        try {
            return condition.holds();
        } catch (WebDriverException e) {
            if (isOfAPageThatWent(e)) {
                return false;
            }
            throw e;
        }
    }

    /** The page was left while it was being looked at. Drivers say so in several ways. */
    private static boolean isOfAPageThatWent(WebDriverException e) {
        return e instanceof StaleElementReferenceException
                || e instanceof JavascriptException
                || e instanceof NoSuchElementException
                || String.valueOf(e.getMessage()).contains("does not belong to the document");
    }

    private boolean clickIfThere(String words) {
        for (WebElement element : driver().findElements(By.cssSelector("a, button, input[type=submit]"))) {
            if (element.isDisplayed() && element.isEnabled() && words.equals(label(element))) {
                click(element);
                return true;
            }
        }
        return false;
    }

    private static String label(WebElement element) {
        String value = "input".equals(element.getTagName()) ? element.getDomProperty("value") : element.getText();
        return value.strip();
    }

    @Override
    public void close() {
        browser.close();
    }

    /** Something that comes true after a while. */
    interface Condition {
        boolean holds();
    }
}
