package org.watchroom.exams.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.watchroom.exams.BlueprintDetail;
import org.watchroom.exams.BlueprintFacts;
import org.watchroom.exams.BlueprintPlan;
import org.watchroom.exams.BlueprintReport;
import org.watchroom.platform.web.PageTexts;

/** One version of a blueprint. */
public class BlueprintJson {
    public long id;
    public String code;
    public int number;
    /** DRAFT, PUBLISHED or RETIRED. */
    public String state;

    public String titleZh;
    public String titleEn;
    public String edition;
    public String level;
    public int minutes;
    public BigDecimal passMark;
    public int questions;
    public BigDecimal points;

    BlueprintJson(BlueprintFacts facts) {
        id = facts.id();
        code = facts.code();
        number = facts.number();
        state = facts.state();
        titleZh = facts.titleZh();
        titleEn = facts.titleEn();
        edition = facts.edition();
        level = facts.level();
        minutes = facts.minutes();
        passMark = facts.passMark();
        questions = facts.questions();
        points = facts.total();
    }

    /** With its cells and what the compiler says. */
    public static class Compiled extends BlueprintJson {
        /** ALL_OR_NOTHING or PARTIAL. */
        public String scoring;

        public boolean shuffleQuestions;
        public boolean shuffleOptions;
        public List<Cell> cells;
        public boolean compiles;
        /** Why it cannot be published, in the language of the caller. */
        public List<String> reasons;
        /** That can be made without asking a question twice. */
        public int papers;
        /** Questions in use that fit some cell. */
        public int bank;
        /** Points of 100. */
        public double expectedPoints;
        /** The whole report in one sentence, in the language of the caller. */
        public String verdict;

        public List<Function> functions;
        public List<Exposed> mostGiven;
        /** Questions that no paper of the last 365 days asked. */
        public int neverGiven;

        Compiled(BlueprintDetail detail, BlueprintReport report, PageTexts texts) {
            super(detail.facts());
            BlueprintPlan plan = detail.plan();
            scoring = plan.scoring();
            shuffleQuestions = plan.shufflesQuestions();
            shuffleOptions = plan.shufflesOptions();
            cells = IntStream.range(0, report.cells().size())
                    .mapToObj(
                            it -> new Cell(report.cells().get(it), plan.cells().get(it)))
                    .toList();
            compiles = report.compiles();
            reasons = report.reasons().stream()
                    .map(it -> texts.of(it.key(), it.arguments().toArray()))
                    .toList();
            papers = report.papers();
            bank = report.bank();
            expectedPoints = report.expected().points();
            verdict = compiles
                    ? texts.of("exams.compiled.verdict", papers, bank, expectedPoints)
                    : String.join(" ", reasons);
            functions = report.functions().stream().map(Function::new).toList();
            mostGiven = report.exposure().most().stream().map(Exposed::new).toList();
            neverGiven = report.exposure().never();
        }
    }

    /** A cell; missing is 0 where the bank is enough. */
    public static class Cell {
        public String function;
        /** Absent for the whole function. */
        public String topic;

        public String kind;
        /** Absent for any. */
        public String difficulty;

        public int count;
        public BigDecimal points;
        public int there;
        public int missing;

        Cell(BlueprintReport.Cell cell, BlueprintPlan.Cell planned) {
            function = cell.function();
            topic = cell.topic().isEmpty() ? null : cell.topic();
            kind = cell.kind();
            difficulty = cell.difficulty().isEmpty() ? null : cell.difficulty();
            count = cell.need();
            points = planned.points();
            there = cell.there();
            missing = cell.missing();
        }
    }

    /** Its deviation is points less weight, in percentage points. */
    public static class Function {
        public String name;
        public BigDecimal points;
        public BigDecimal weight;
        public BigDecimal deviation;

        Function(BlueprintReport.Function function) {
            name = function.name();
            points = function.points();
            weight = function.weight();
            deviation = function.deviation();
        }
    }

    /** A question and on how many papers of the last 365 days it stood. */
    public static class Exposed {
        public String code;
        public int papers;

        Exposed(BlueprintReport.Exposed exposed) {
            code = exposed.code();
            papers = exposed.papers();
        }
    }
}
