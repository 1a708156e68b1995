package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desk may send and what it may not: a plain answer to whatever is wrong, and nothing is kept of it. */
class DrillApiIT {

    private static PlainClient instructor;
    private static JsonObject sheet;
    private static long trainee;

    @BeforeAll
    static void aTraineeOfTheDemo() {
        instructor = PlainClient.signedIn("instructor");
        sheet = object(instructor.get("/api/drill-sheets/D3"));
        trainee = object(instructor.get("/api/drill-exams/1"))
                .getJsonArray("turns")
                .getJsonObject(0)
                .getJsonNumber("traineeId")
                .longValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"elapsedSeconds\":300   | \"elapsedSeconds\":-1",
                "\"elapsedSeconds\":300   | \"elapsedSeconds\":\"８９\"",
                "\"elapsedSeconds\":300   | \"elapsedSeconds\":7.005",
                "\"elapsedSeconds\":300   | \"elapsedSeconds\":86401",
                "\"no\":1,                | \"no\":101,",
                "\"no\":1,                | \"no\":-1,",
                "\"no\":1,                | \"no\":2,",
                "\"result\":\"DONE\"      | \"result\":\"101\"",
                "\"atSecond\":1           | \"atSecond\":-1",
                "\"atSecond\":1           | \"atSecond\":7.005",
                "\"fatal\":false          | \"fatal\":\"maybe\"",
                "\"key\":\"               | \"key\":\"not-a-key-",
                "\"note\":null            | \"points\":101",
                "\"startedAt\":\"         | \"startedAt\":\"yesterday "
            })
    void whatIsImpossibleIsRefusedAndNothingIsKept(String part, String instead) {
        String good = drill(trainee, Instant.now().minusSeconds(400));
        assertThat(good).contains(part);
        HttpResponse<String> answer =
                instructor.post("/api/drill-records", good.replaceFirst(Pattern.quote(part), instead));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"title\"").doesNotContain("Exception");
    }

    @Test
    void whatIsGoodIsKeptOnceAndAnotherUnderItsKeyIsRefused() {
        String good = drill(trainee, Instant.now().minusSeconds(400));
        assertThat(instructor.post("/api/drill-records", good).statusCode()).isEqualTo(201);
        assertThat(instructor.post("/api/drill-records", good).statusCode()).isEqualTo(200);
        assertProblem(
                instructor.post("/api/drill-records", good.replaceFirst("\"DONE\"", "\"PARTIAL\"")),
                409,
                "drills.record.key-used");
    }

    @Test
    void nobodyIsGradedBeforeTheirCohortBeginsNorOutsideItNorByThemself() {
        assertProblem(
                instructor.post("/api/drill-records", drill(trainee, Instant.parse("2020-01-01T02:00:00Z"))),
                409,
                "drills.grading.before-start");
        assertProblem(
                instructor.post(
                        "/api/drill-records", drill(999_999, Instant.now().minusSeconds(400))),
                409,
                "drills.grading.not-enrolled");
        long me = instructorId();
        assertProblem(
                instructor.post("/api/drill-records", drill(me, Instant.now().minusSeconds(400))),
                409,
                "drills.grading.oneself");
        assertThat(PlainClient.signedIn("trainee20")
                        .post("/api/drill-records", drill(trainee, Instant.now()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void stepsOutOfOrderAndADrillAcrossMidnightAreKeptAsTheyWere() {
        Instant lateEvening = Instant.now()
                .minus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofHours(15))
                .plusSeconds(59 * 60);
        String late = drill(trainee, lateEvening).replaceFirst("\"atSecond\":1}", "\"atSecond\":290}");

        HttpResponse<String> answer = instructor.post("/api/drill-records", late);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject record =
                object(instructor.get("/api/drill-records/" + object(answer).getInt("id")));
        assertThat(record.getString("startedAt")).isEqualTo(lateEvening.toString());
        assertThat(record.getJsonArray("marks").getJsonObject(0).getInt("atSecond"))
                .isEqualTo(290);
    }

    private static long instructorId() {
        String page = instructor.get("/drills/today.xhtml").body();
        return Long.parseLong(page.replaceAll("(?s).*?data-grader=\"(\\d+)\".*", "$1"));
    }

    /** Everything done, in five minutes. */
    private static String drill(long who, Instant started) {
        String marks = IntStream.rangeClosed(1, sheet.getJsonArray("items").size())
                .mapToObj(no -> "{\"no\":%d,\"result\":\"DONE\",\"fatal\":false,\"atSecond\":%d}".formatted(no, no))
                .collect(Collectors.joining(","));
        return """
                {"key":"%s","sheetId":%d,"cohortId":1,"traineeId":%d,"startedAt":"%s","finishedAt":"%s",\
                "elapsedSeconds":300,"fatal":false,"note":null,"marks":[%s]}""".formatted(
                        UUID.randomUUID(),
                        sheet.getJsonNumber("id").longValue(),
                        who,
                        started.truncatedTo(ChronoUnit.SECONDS),
                        started.truncatedTo(ChronoUnit.SECONDS).plusSeconds(300),
                        marks);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(object(answer).getString("type")).endsWith(key);
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
