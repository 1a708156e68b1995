package org.watchroom.exams.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.watchroom.exams.ExamLearning;
import org.watchroom.exams.NextSteps;
import org.watchroom.kernel.Refused;
import org.watchroom.platform.web.PageTexts;

@Path("attempts/{id}/result")
@RequestScoped
@Tag(name = "attempts")
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {

    @Inject
    private NextSteps steps;

    @Inject
    private PageTexts texts;

    @GET
    @Operation(
            summary =
                    "What the trainee's own paper says about what to learn: functions, skills, earlier papers, regrades")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "exams.attempt.absent")
    @APIResponse(
            responseCode = "409",
            description = "exams.result.not-shown: still open, or kept back until the window ends")
    public Learning result(@PathParam("id") long id) {
        return new Learning(steps.of(id).orElseThrow(() -> new Refused("exams.result.not-shown")), texts);
    }

    /** functions: what costs most first. skills: those with a star first. attempts: this one among them, oldest first. */
    public static class Learning {
        public List<Function> functions;
        public List<Skill> skills;
        public List<Sat> attempts;
        public List<Change> changes;

        Learning(ExamLearning learning, PageTexts texts) {
            functions = learning.functions().stream().map(Function::new).toList();
            skills = learning.skills().stream().map(it -> new Skill(it, texts)).toList();
            attempts =
                    learning.attempts().stream().map(it -> new Sat(it, texts)).toList();
            changes = learning.changes().stream().map(Change::new).toList();
        }
    }

    /** weight is per cent of the standard, percent what was earned of it, lost the points of 100 that it costs. */
    public static class Function {
        public String function;
        public BigDecimal weight;
        public int percent;
        public BigDecimal lost;

        Function(ExamLearning.Weighed it) {
            function = it.function();
            weight = it.weight();
            percent = it.percent();
            lost = it.lost();
        }
    }

    /** lessons are addresses of pages, from the root of the product. */
    public static class Skill {
        public String key;
        public String function;
        public boolean star;
        public String label;
        public int right;
        public int asked;
        public List<String> lessons;

        Skill(ExamLearning.Skill it, PageTexts texts) {
            key = it.key();
            function = it.function();
            star = it.star();
            label = texts.either(it.labelZh(), it.labelEn());
            right = it.right();
            asked = it.asked();
            lessons = it.lessons().stream()
                    .map(lesson -> "/courses/lesson.xhtml?code=" + lesson.course() + "&lesson=" + lesson.code())
                    .toList();
        }
    }

    public static class Sat {
        public long attempt;
        public String title;
        public int number;
        public Instant finishedAt;
        public BigDecimal points;
        public boolean passed;
        public Map<String, Integer> functions;

        Sat(ExamLearning.Sat it, PageTexts texts) {
            attempt = it.attemptId();
            title = texts.either(it.titleZh(), it.titleEn());
            number = it.number();
            finishedAt = it.finishedAt();
            points = it.points();
            passed = it.passed();
            functions = it.functions();
        }
    }

    /** A grade after the first, and why. */
    public static class Change {
        public int grade;
        public int no;
        public String deed;
        public List<String> accepted;
        public String reason;
        public Instant at;
        public BigDecimal before;
        public BigDecimal after;

        Change(ExamLearning.Change it) {
            grade = it.number();
            no = it.no();
            deed = it.deed();
            accepted = it.accepted();
            reason = it.reason();
            at = it.at();
            before = it.before();
            after = it.after();
        }
    }
}
