package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchroom.platform.sheets.SheetContent;
import org.watchroom.platform.sheets.SheetReader;
import org.watchroom.platform.sheets.SheetRow;
import org.watchroom.platform.sheets.SheetWriter;
import org.watchroom.programmes.RosterImport;
import org.watchroom.testing.Invented;

/** A roster as it comes from the institutions: mostly right, and the rest is mended in the file that comes back. */
class RosterBrowserIT {

    private static final int PEOPLE = 74;
    private static final int FIRST = 50_000;
    /** So many that taking them in lasts for seconds. */
    private static final int CROWD = 1_500;

    private static final String HOME = "望岳松间养老院";
    private static final String REASON = "原因和改法";
    private static final List<String> HEADINGS = List.of("姓名", "身份证号", "手机号", "单位", "岗位", "学历", "从业年限");
    private static final List<String> KEYS =
            List.of("name", "identity", "phone", "institution", "post", "education", "years");

    /** What is wrong, by the number of the row: the place in the row, what stands there, and the reason. */
    private static final Map<Integer, Slip> SLIPS = Map.of(
            5, new Slip(0, "", "people.person.name-missing"),
            17, new Slip(1, "1.10105E+17", "platform.sheet.mangled-number"),
            29, new Slip(1, "990102197002301234", "people.identity.birth-date", "19700230"),
            41, new Slip(2, "1990000012", "people.person.phone-length", 10),
            53, new Slip(3, "望岳松間养老院", "people.person.institution-unknown"),
            65, new Slip(5, "大专", "people.person.education-subject"));

    @TempDir
    Path folder;

    @Test
    void aNewCohortOf74FromASpreadsheetWith6FaultyRowsIsMendedAndComplete() throws IOException {
        Path roster = roster();
        try (Visitor visitor = Visitor.arrive("zh-CN", Browser.DESK)) {
            visitor.signIn("admin");
            CohortOffice office = new CohortOffice(visitor);
            office.opens("冬季七十四人班", "2026-12-01", "2027-01-30", "东岭区培训中心", String.valueOf(PEOPLE));
            office.looksAt(roster);
            visitor.assertFits();
            assertThat(office.faults()).hasSize(SLIPS.size()).allSatisfy(fault -> {
                Slip slip = SLIPS.get(Integer.valueOf(fault.get(0)));
                assertThat(fault.get(2)).isEqualTo(HEADINGS.get(slip.place()));
                assertThat(fault.get(3)).isEqualTo(slip.content());
                assertThat(fault.get(4)).isEqualTo(visitor.said(slip.reason(), slip.detail()));
            });
            office.takes(PEOPLE - SLIPS.size());
            Path mended = mended(office.fetchesFaultyRows());

            office.looksAtAnother(mended);
            assertThat(office.faults()).isEmpty();
            assertThat(visitor.text()).doesNotContain(visitor.said("platform.import.unread"));
            office.takes(SLIPS.size());
            assertThat(office.trainees()).isEqualTo(PEOPLE);

            office.looksAt(roster);
            visitor.readsKey("platform.import.nothing-to-do");
            assertThat(office.faults().stream().map(fault -> Integer.valueOf(fault.get(0))))
                    .containsOnlyElementsOf(SLIPS.keySet());
            assertThat(office.canTakeAnything()).isFalse();
            visitor.go("/programmes/cohorts.xhtml");
            visitor.pressSaying("冬季七十四人班");
            visitor.readsKey("programmes.cohort.seats-of", PEOPLE, PEOPLE, 0);
        }
    }

    @Test
    void whileManyPeopleAreTakenInTheBarSaysHowFarThatHasCome() throws IOException {
        List<List<String>> rows =
                IntStream.range(0, CROWD).mapToObj(it -> right(PEOPLE + 2 + it)).toList();
        Path crowd = Files.write(folder.resolve("crowd.xlsx"), SheetWriter.write("人员", HEADINGS, rows));
        try (Visitor visitor = Visitor.arrive("en", Browser.DESK)) {
            visitor.signIn("admin");
            visitor.go("/people/people-import.xhtml");
            visitor.upload("form:file", crowd);
            visitor.pressIdAndLoad("form:upload");
            // a browser that is driven answers nothing between the press and the page that comes of it
            visitor.script("const bar = document.getElementById('importingBar'); setInterval(() =>"
                    + " bar.value > 0 && bar.value < bar.max && sessionStorage.setItem('seen', bar.max), 100)");
            visitor.pressId("confirmation:confirm");
            visitor.readsKey("platform.import.done");
            assertThat(visitor.script("return sessionStorage.getItem('seen')")).isEqualTo(String.valueOf(CROWD));
        }
    }

    private Path roster() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 2; number < PEOPLE + 2; number++) {
            List<String> row = right(number);
            Slip slip = SLIPS.get(number);
            if (slip != null) {
                row.set(slip.place(), slip.content());
            }
            rows.add(row);
        }
        return Files.write(folder.resolve("roster.xlsx"), SheetWriter.write("名册", HEADINGS, rows));
    }

    /** What should stand in that row. */
    private static List<String> right(int number) {
        return new ArrayList<>(List.of(
                "学员" + (char) ('一' + number),
                Invented.identity(FIRST + number),
                Invented.phone(70_000_000 + number),
                HOME,
                "值班员",
                "相关专业大专",
                "2"));
    }

    /** The file that came back, each faulty cell written anew and the reasons left where they stand. */
    private Path mended(Path faulty) throws IOException {
        SheetContent content = SheetReader.read(Files.newInputStream(faulty), RosterImport.COLUMNS);
        assertThat(content.unread()).containsExactly(REASON);
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.add(REASON);
        List<List<String>> rows = new ArrayList<>();
        List<Integer> numbers = SLIPS.keySet().stream().sorted().toList();
        for (SheetRow row : content.rows()) {
            int number = numbers.get(rows.size());
            Slip slip = SLIPS.get(number);
            List<String> cells = new ArrayList<>(KEYS.stream().map(row::text).toList());
            assertThat(cells.get(slip.place())).isEqualTo(slip.content());
            cells.set(slip.place(), right(number).get(slip.place()));
            assertThat(cells).isEqualTo(right(number));
            cells.add("见上");
            rows.add(cells);
        }
        return Files.write(folder.resolve("mended.xlsx"), SheetWriter.write("名册", headings, rows));
    }

    /** One thing that is wrong in a roster. */
    private record Slip(int place, String content, String reason, Object... detail) {}
}
