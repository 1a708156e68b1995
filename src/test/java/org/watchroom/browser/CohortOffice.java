package org.watchroom.browser;

import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator at the pages where a cohort is opened and its roster is taken in. */
final class CohortOffice {

    private final Visitor visitor;

    CohortOffice(Visitor visitor) {
        this.visitor = visitor;
    }

    /** @param seats blank for as many as come */
    void opens(String title, String starts, String ends, String place, String seats) {
        visitor.go("/programmes/cohorts.xhtml");
        visitor.pressId("new");
        visitor.fill("form:title", title);
        setDate("form:starts", starts);
        setDate("form:ends", ends);
        visitor.fill("form:place", place);
        visitor.fill("form:seats", seats);
        visitor.pressIdAndLoad("form:save");
    }

    /** From the page of the cohort to the preview of a roster. */
    void looksAt(Path roster) {
        visitor.pressIdAndLoad("import");
        uploads(roster);
    }

    /** From one roster to the preview of the next. */
    void looksAtAnother(Path roster) {
        visitor.pressIdAndLoad("another");
        uploads(roster);
    }

    private void uploads(Path roster) {
        visitor.upload("form:file", roster);
        visitor.pressIdAndLoad("form:upload");
    }

    void takes(int rows) {
        visitor.press("platform.import.confirm-new", rows);
        visitor.readsKey("platform.import.done");
    }

    boolean canTakeAnything() {
        return !visitor.driver().findElements(By.id("confirmation:confirm")).isEmpty();
    }

    /** Row, name, column, content and reason of each fault. */
    List<List<String>> faults() {
        return visitor.driver().findElements(By.cssSelector("#faults tbody tr")).stream()
                .map(row -> row.findElements(By.tagName("td")).stream()
                        .map(WebElement::getText)
                        .toList())
                .toList();
    }

    /** The file of the faulty rows. */
    Path fetchesFaultyRows() {
        visitor.press("platform.import.faulty-download");
        return visitor.downloaded(visitor.said("programmes.import.sheet"));
    }

    /** How many trainees the cohort lists, seen from where a roster was taken in. */
    int trainees() {
        visitor.press("programmes.import.see-cohort");
        visitor.until(() -> !visitor.driver().findElements(By.id("trainees")).isEmpty(), "the cohort lists nobody");
        return visitor.driver()
                .findElements(By.cssSelector("#trainees tbody tr"))
                .size();
    }

    private void setDate(String id, String day) {
        visitor.script("document.getElementById(arguments[0]).value = arguments[1]", id, day);
    }
}
