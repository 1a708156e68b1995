package org.watchroom.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.PageOf;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.platform.sheets.ImportPreview;
import org.watchroom.questions.model.Grams;
import org.watchroom.questions.model.NearStemRepository;
import org.watchroom.questions.model.NearStems;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.Statements;
import org.watchroom.testing.UseCases;

@UseCases
class QuestionSearchIT {

    private final Questions questions = House.bean(Questions.class);
    private final BankShelves shelves = new BankShelves();
    private long author;
    private long other;

    @BeforeEach
    void twoAdministratorsAndTheStandard() {
        author = Somebody.with("author", Role.ADMINISTRATOR);
        other = Somebody.with("other", Role.ADMINISTRATOR);
        shelves.standard();
    }

    @Test
    void wordsAreFoundWhereverTheyStandInTheQuestion() {
        shelves.take(author, shelves.single("Q1", "水泵先开哪一台？"), shelves.single("W2", "ＣＲＴ显示火警，应怎样？"));
        assertThat(codes("水泵")).containsExactly("Q1");
        assertThat(codes("crt 火警")).containsExactly("W2");
        assertThat(codes("消音看屏")).as("an option").containsExactly("Q1", "W2");
        assertThat(codes("解析 依据 w2")).containsExactly("W2");
        assertThat(codes(BankShelves.KEY)).hasSize(2);
        assertThat(codes("%")).isEmpty();
        assertThat(codes("_")).isEmpty();
        assertThat(codes("  ")).hasSize(2);
        Somebody.as(
                author,
                () -> House.bean(QuestionEditing.class)
                        .change(
                                Sql.count("SELECT v.id FROM question_version v"
                                        + " JOIN question q ON q.id = v.question_id WHERE q.code = 'Q1'"),
                                1,
                                1,
                                new Written(
                                        "Q1",
                                        BankShelves.KEY,
                                        "JUDGEMENT",
                                        "EASY",
                                        "稳压泵要先开。",
                                        List.of(),
                                        "T",
                                        "因为",
                                        "GB",
                                        "",
                                        "")));
        assertThat(codes("水泵")).as("a draft is found by what it says now").isEmpty();
        assertThat(codes("稳压泵")).containsExactly("Q1");
    }

    @Test
    void theListIsNarrowedByWhatTheAddressSays() {
        long used = shelves.inUse(author, other, shelves.single("Q1", "旧题干？"));
        shelves.take(other, shelves.single("Q1", "新题干？"), shelves.single("Q2", "又一题？"));
        assertThat(found(filter("state", "IN_USE"))).containsExactly("Q1 1");
        assertThat(found(filter("state", "DRAFT"))).containsExactly("Q1 2", "Q2 1");
        assertThat(found(QuestionFilter.NONE)).containsExactly("Q1 2", "Q2 1");
        assertThat(found(filter("author", "" + other))).containsExactly("Q1 2", "Q2 1");
        assertThat(found(filter("author", "0"))).isEmpty();
        assertThat(found(filter("topic", "2026/L5/1"))).hasSize(2);
        assertThat(found(filter("topic", "2026/L4"))).isEmpty();
        assertThat(found(filter("kind", "SINGLE"))).hasSize(2);
        assertThat(found(filter("difficulty", "HARD"))).isEmpty();
        assertThat(found(filter("function", "设施监控操作"))).hasSize(2);
        assertThat(Somebody.as(author, questions::functions)).containsExactly("设施监控操作");
        assertThat(Somebody.as(author, questions::authors)).containsOnlyKeys(author, other);
        long second = Sql.count("SELECT MAX(id) FROM question_version WHERE number = 2");
        Somebody.as(author, () -> {
            House.bean(QuestionLife.class).review(second, 1);
            House.bean(QuestionLife.class).putInUse(second, 2);
            return null;
        });
        assertThat(Sql.text("SELECT state FROM question_version WHERE id = ?", used))
                .isEqualTo("RETIRED");
        assertThat(found(filter("state", "RETIRED")))
                .as("what a newer one replaced is no retired question")
                .isEmpty();
    }

    @Test
    void nearTwinsAreShownBothWaysUntilOneIsRetired() {
        shelves.take(
                author,
                shelves.single("Q1", "火灾报警控制器发出火警信号以后，值班人员首先应当做什么？"),
                shelves.single("Q2", "火灾报警控制器发出火警信号以后， 值班人员首先应当做什么"),
                shelves.single("Q3", "防火卷帘多久检查一次？"));
        List<Long> ids = ids();
        assertThat(twins(ids.get(0))).containsExactly("Q2");
        assertThat(twins(ids.get(1))).containsExactly("Q1");
        assertThat(twins(ids.get(2))).isEmpty();
        assertThat(found(filter("twins", "1"))).containsExactly("Q1 1", "Q2 1");
        Somebody.as(
                author,
                () -> House.bean(QuestionEditing.class)
                        .add(new Written(
                                "Q4",
                                BankShelves.KEY,
                                "JUDGEMENT",
                                "EASY",
                                "防火卷帘多久检查一次",
                                List.of(),
                                "T",
                                "因为",
                                "GB",
                                "",
                                "")));
        assertThat(twins(ids.get(2))).containsExactly("Q4");
        Somebody.as(author, () -> {
            House.bean(QuestionLife.class).retire(ids.get(1), 1, new Reason("重复"));
            return null;
        });
        assertThat(twins(ids.get(0))).isEmpty();
        assertThat(found(filter("twins", "1"))).containsExactly("Q3 1", "Q4 1");
    }

    @Test
    void rowsOfAnImportThatAskNearlyTheSameArePointedOutAndCanBeTaken() {
        shelves.take(author, shelves.single("Q1", "火灾报警控制器发出火警信号以后，值班人员首先应当做什么？"));
        byte[] sheet = shelves.sheet(
                shelves.single("Q1", "火灾报警控制器发出火警信号以后，值班人员首先应当做些什么？"),
                shelves.single("Q2", "火灾报警控制器发出火警信号以后， 值班人员首先应当做什么"),
                shelves.single("Q3", "防火卷帘多久检查一次？"),
                shelves.single("Q4", "防火卷帘多久检查一次"),
                shelves.single("Q5", "灭火器放在哪里？"));
        ImportPreview preview = Somebody.as(author, () -> {
            QuestionImport imports = House.bean(QuestionImport.class);
            return imports.preview(imports.upload("题.xlsx", new ByteArrayInputStream(sheet)));
        });
        NearRows near = House.bean(NearRows.class);
        List<NearRow> rows = Somebody.as(author, () -> near.among(preview.rows()));
        long question = Sql.count("SELECT id FROM question");
        assertThat(rows)
                .extracting(NearRow::number, NearRow::like)
                .containsExactly(
                        tuple(2, List.of(new NearRow.Like(0, null, 3, 88))),
                        tuple(3, List.of(new NearRow.Like(question, "Q1", 0, 100), new NearRow.Like(0, null, 2, 88))),
                        tuple(4, List.of(new NearRow.Like(0, null, 5, 100))),
                        tuple(5, List.of(new NearRow.Like(0, null, 4, 100))));
        assertThat(preview.faulty()).isEmpty();
        assertThat(Statements.during(() -> Somebody.as(author, () -> near.among(preview.rows()))))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aPageIsAskedForInAsManyStatementsHoweverManyRowsItHas() {
        shelves.take(author, shelves.single("Q0", "第〇题？"));
        long one = statements();
        for (int i = 1; i <= Questions.PAGE; i++) {
            shelves.take(i % 2 == 0 ? author : other, shelves.single("Q" + i, "第" + i + "题？"));
        }
        assertThat(statements()).isLessThanOrEqualTo(one);
        assertThat(Somebody.as(author, () -> questions.search(filter("text", "题"), 2))
                        .total())
                .isEqualTo(21);
        assertThat(Somebody.as(author, () -> questions.search(filter("text", "题"), 9))
                        .total())
                .isEqualTo(21);
    }

    @Test
    void whatWasThereBeforeTheSearchIsFoundAfterTheNextStart() {
        shelves.take(author, shelves.single("Q1", "水泵？"), shelves.single("Q2", "水泵！"));
        Sql.run("DELETE FROM question_index");
        Sql.run("DELETE FROM question_twin");
        assertThat(codes("水泵")).isEmpty();
        House.bean(Acting.class)
                .asSystem(() -> House.bean(QuestionIndexing.class).atStart());
        assertThat(codes("水泵")).containsExactly("Q1", "Q2");
        assertThat(found(filter("twins", "1"))).hasSize(2);
    }

    @Test
    void theMarksOfAStemFindEveryTwinThatComparingItWithTheWholeBankFinds() {
        Random random = new Random(31);
        List<String> stems = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder stem = new StringBuilder();
            random.ints(15 + random.nextInt(40), 0, 60).forEach(it -> stem.append((char) ('一' + it)));
            stems.add(stem.toString());
            stem.setCharAt(random.nextInt(stem.length()), '人');
            stems.add(stem.toString());
            stem.insert(random.nextInt(stem.length()), "工作");
            stems.add(stem.toString());
        }
        shelves.takeAll(
                author,
                IntStream.range(0, stems.size())
                        .mapToObj(i -> shelves.single("Q" + i, stems.get(i)))
                        .toList());
        NearStemRepository bank = House.bean(NearStemRepository.class);
        List<NearStems.Stem> all = stems.stream()
                .map(it -> new NearStems.Stem(-1, -1, Grams.of(it)))
                .toList();
        List<NearStems.Stem> whole = bank.perhapsNear(all);
        assertThat(whole).hasSize(stems.size());
        int twins = 0;
        int read = 0;
        for (NearStems.Stem one : all) {
            List<NearStems.Stem> near = whole.stream()
                    .filter(it -> it.grams().likeness(one.grams()) >= NearStems.NEAR)
                    .toList();
            List<NearStems.Stem> some = bank.perhapsNear(List.of(one));
            assertThat(some).containsAll(near);
            twins += near.size() - 1;
            read += some.size();
        }
        assertThat(twins).isGreaterThan(60);
        assertThat(read).isLessThan(all.size() * whole.size() / 10);
    }

    @Test
    void stemsFromBeforeThereWereMarksAreMarkedAtTheNextStart() {
        shelves.take(author, shelves.single("Q1", "水泵在哪里启动？"), shelves.single("Q2", "风机"));
        long marks = Sql.count("SELECT COUNT(*) FROM question_mark");
        Sql.run("DELETE FROM question_mark");
        House.bean(Acting.class)
                .asSystem(() -> House.bean(QuestionIndexing.class).atStart());
        assertThat(marks).isPositive();
        assertThat(Sql.count("SELECT COUNT(*) FROM question_mark")).isEqualTo(marks);
        shelves.take(other, shelves.single("Q3", "水泵在哪里启动"));
        assertThat(found(filter("twins", "1"))).containsExactly("Q1 1", "Q3 1");
    }

    private long statements() {
        return Statements.during(() -> Somebody.as(author, () -> questions.search(QuestionFilter.NONE, 1)));
    }

    private List<String> twins(long version) {
        return Somebody.as(author, () -> questions.twins(version)).stream()
                .map(QuestionLine::code)
                .toList();
    }

    private List<Long> ids() {
        return Somebody.as(author, () -> questions.search(QuestionFilter.NONE, 1)).rows().stream()
                .map(QuestionLine::versionId)
                .toList();
    }

    private List<String> codes(String text) {
        return rows(filter("text", text)).rows().stream()
                .map(QuestionLine::code)
                .toList();
    }

    private List<String> found(QuestionFilter filter) {
        return rows(filter).rows().stream()
                .map(row -> row.code() + " " + row.number())
                .toList();
    }

    private PageOf<QuestionLine> rows(QuestionFilter filter) {
        return Somebody.as(author, () -> questions.search(filter, 1));
    }

    private static QuestionFilter filter(String name, String value) {
        return new QuestionFilter(
                name.equals("function") ? value : null,
                name.equals("kind") ? value : null,
                name.equals("difficulty") ? value : null,
                name.equals("state") ? value : null,
                name.equals("author") ? value : null,
                name.equals("topic") ? value : null,
                name.equals("text") ? value : null,
                name.equals("twins"));
    }
}
