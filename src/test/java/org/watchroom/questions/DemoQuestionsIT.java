package org.watchroom.questions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchroom.kernel.Role;
import org.watchroom.platform.Acting;
import org.watchroom.programmes.DemoStandard;
import org.watchroom.testing.House;
import org.watchroom.testing.Somebody;
import org.watchroom.testing.Sql;
import org.watchroom.testing.UseCases;

@UseCases
class DemoQuestionsIT {

    /** How many questions of each kind the largest paper takes from each function: single, multiple, judgement. */
    private static final Map<String, Map<String, List<Integer>>> CELLS = Map.of(
            "L5",
            Map.of(
                    "职业道德", List.of(5, 2, 3),
                    "基础知识", List.of(20, 8, 12),
                    "设施监控操作", List.of(35, 14, 21),
                    "设施维护保养", List.of(20, 8, 12),
                    "设施检测", List.of(20, 8, 12)),
            "L4",
            Map.of(
                    "职业道德", List.of(5, 2, 3),
                    "基础知识", List.of(15, 6, 9),
                    "设施监控操作", List.of(30, 12, 18),
                    "设施维护保养", List.of(20, 8, 12),
                    "设施检测", List.of(30, 12, 18)));

    @ParameterizedTest
    @ValueSource(strings = {"L5", "L4"})
    void theDemoFillsEveryCellOfItsPapersAndEachQuestionSaysWhyAndByWhat(String level) {
        long administrator = Somebody.with("admin", Role.ADMINISTRATOR);
        Sql.run("UPDATE account SET sign_in_name = 'admin' WHERE person_id = ?", administrator);
        House.bean(Acting.class).asSystem(() -> {
            House.bean(DemoStandard.class).load();
            House.bean(DemoQuestions.class).load();
        });

        QuestionBank bank = House.bean(QuestionBank.class);
        List<BankItem> items = Somebody.as(administrator, () -> bank.items("2026", level));
        Map<String, Long> cells =
                items.stream().collect(groupingBy(item -> item.function() + " " + item.kind(), counting()));
        CELLS.get(level).forEach((function, needed) -> {
            assertThat(cells.get(function + " SINGLE")).isGreaterThanOrEqualTo(needed.get(0));
            assertThat(cells.get(function + " MULTIPLE")).isGreaterThanOrEqualTo(needed.get(1));
            assertThat(cells.get(function + " JUDGEMENT")).isGreaterThanOrEqualTo(needed.get(2));
        });
        List<Long> ids = items.stream().map(BankItem::versionId).toList();
        assertThat(Somebody.as(administrator, () -> bank.contents(ids)).values())
                .hasSameSizeAs(items)
                .allSatisfy(question -> {
                    assertThat(question.explanation()).isNotBlank();
                    assertThat(question.basis()).isNotBlank();
                    assertThat(question.review()).isEqualTo("待持证教员复核");
                });
    }
}
