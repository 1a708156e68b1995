package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes after an exam, over REST: results, reports on questions, regrading; and a plain answer to whatever is wrong. */
class AfterExamApiIT {

    private static PlainClient office;
    private static PlainClient instructor;
    private static PlainClient trainee;
    private static long sitting;
    private static long attempt;
    private static JsonObject fault;

    @BeforeAll
    static void aReportOnAPaperOfTheDemo() {
        office = PlainClient.signedIn("admin");
        instructor = PlainClient.signedIn("instructor");
        trainee = PlainClient.signedIn("trainee09");
        JsonObject mine = array(trainee.get("/api/sittings")).getValuesAs(JsonObject.class).stream()
                .filter(it -> it.get("attempt") != null)
                .findFirst()
                .orElseThrow();
        sitting = mine.getInt("id");
        attempt = mine.getJsonObject("attempt").getInt("id");
        HttpResponse<String> sent = trainee.post(
                "/api/faults", "{\"attempt\":%d,\"no\":1,\"kind\":\"KEY\",\"words\":\"应选 B\"}".formatted(attempt));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        fault = object(sent);
    }

    @Test
    void theResultsOfASittingAreReadByTheInstructor() {
        JsonArray results = array(instructor.get("/api/sittings/" + sitting + "/results"));
        assertThat(results.getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getInt("grade")).isPositive())
                .anySatisfy(it -> assertThat(it.getInt("attempt")).isEqualTo((int) attempt));
    }

    @Test
    void anOwnResultSaysWhatToLearn() {
        JsonObject result = object(trainee.get("/api/attempts/" + attempt + "/result"));
        List<JsonObject> functions = result.getJsonArray("functions").getValuesAs(JsonObject.class);
        assertThat(functions).isNotEmpty();
        assertThat(functions)
                .isSortedAccordingTo((one, other) -> Double.compare(
                        other.getJsonNumber("lost").doubleValue(),
                        one.getJsonNumber("lost").doubleValue()));
        assertThat(result.getJsonArray("skills").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .anySatisfy(it -> assertThat(it.getJsonArray("lessons")).isNotEmpty());
        assertThat(result.getJsonArray("attempts")).isNotEmpty();
        assertThat(result.getJsonArray("changes")).isEmpty();
    }

    @Test
    void aReportIsListedAnsweredOnceAndReadByWhoeverMadeIt() {
        JsonObject sent = object(trainee.post(
                "/api/faults", "{\"attempt\":%d,\"no\":2,\"kind\":\"BASIS\",\"words\":\"条款已改\"}".formatted(attempt)));
        assertThat(object(instructor.get("/api/faults")).getJsonArray("faults").getValuesAs(JsonObject.class))
                .contains(sent);
        String path = "/api/faults/" + sent.getInt("id") + "/answer";
        JsonObject answered = object(instructor.post(path, "{\"accepted\":false,\"answer\":\"条款没有改\"}"));
        assertThat(answered.getString("state")).isEqualTo("DECLINED");
        assertProblem(instructor.post(path, "{\"accepted\":true,\"answer\":\"x\"}"), 409, "exams.fault.answered");
        assertThat(array(trainee.get("/api/faults/mine")).getValuesAs(JsonObject.class))
                .contains(answered);
    }

    @Test
    void aRegradeIsPreviewedAndNotTakenByAnythingElseThanItsToken() {
        String wanted = "{\"version\":%d,\"deed\":\"POINTS_TO_ALL\"%s}";
        long version = fault.getInt("version");
        JsonObject preview = object(office.post("/api/regrades/preview", wanted.formatted(version, "")));
        assertThat(preview.getInt("papers")).isPositive();
        assertThat(preview.getInt("lowered")).isZero();
        assertThat(preview.getString("token")).hasSize(64);
        assertProblem(
                office.post("/api/regrades", wanted.formatted(version, ",\"token\":\"x\",\"reason\":\"改\"")),
                409,
                "exams.regrade.meanwhile");
        assertThat(array(office.get("/api/regrades?version=" + version))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            POST | /api/faults | {'attempt':A,'no':1,'kind':'KEY','words':'x'} | 409 | exams.fault.open-already
            POST | /api/faults | {'attempt':A,'no':3,'kind':'MOOD','words':'x'} | 422 | exams.fault.kind
            POST | /api/faults | {'attempt':A,'no':3,'kind':'KEY'} | 422 | exams.fault.words
            POST | /api/faults | {'attempt':A,'no':3,'kind':'KEY','words':'   '} | 422 | exams.fault.words
            POST | /api/faults | {'attempt':A,'no':999,'kind':'KEY','words':'x'} | 404 | exams.fault.question
            POST | /api/faults | {'attempt':-1,'no':1,'kind':'KEY','words':'x'} | 404 | exams.attempt.absent
            POST | /api/faults | {'no':1,'kind':'KEY','words':'x'} | 422 | platform.bad-value
            POST | /api/faults | {'attempt':null,'no':1,'kind':'KEY','words':'x'} | 422 | platform.bad-value
            POST | /api/faults | {'attempt':'one','no':1,'kind':'KEY','words':'x'} | 400 | platform.bad-request
            POST | /api/faults | {'attempt':A,'no':1,'kind':'KEY','words':'x','admin':true} | 400 | platform.bad-request
            POST | /api/faults | [] | 400 | platform.bad-request
            GET  | /api/attempts/999999/result | | 404 | exams.attempt.absent
            GET  | /api/sittings/1/results | | 403 | platform.forbidden
            GET  | /api/faults | | 403 | platform.forbidden
            GET  | /api/regrades?version=1 | | 403 | platform.forbidden
            """)
    void whatIsWrongOfATraineeGetsAPlainAnswer(String method, String path, String body, int status, String key) {
        assertPlain(trainee, method, path, body, status, key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            POST | /api/faults/F/answer | {'accepted':true,'answer':''} | 422 | exams.fault.answer
            POST | /api/faults/F/answer | {'accepted':true} | 422 | exams.fault.answer
            POST | /api/faults/F/answer | {'answer':'x'} | 422 | platform.bad-value
            POST | /api/faults/F/answer | {'accepted':'maybe','answer':'x'} | 400 | platform.bad-request
            POST | /api/faults/-5/answer | {'accepted':true,'answer':'x'} | 404 | exams.fault.absent
            POST | /api/regrades/preview | {'version':V} | 422 | exams.regrade.deed
            POST | /api/regrades/preview | {'version':V,'deed':'ERASE'} | 422 | exams.regrade.deed
            POST | /api/regrades/preview | {'version':V,'deed':'KEYS'} | 422 | exams.regrade.accepted
            POST | /api/regrades/preview | {'version':V,'deed':'KEYS','accepted':[]} | 422 | exams.regrade.accepted
            POST | /api/regrades/preview | {'version':V,'deed':'KEYS','accepted':[null]} | 422 | exams.regrade.accepted
            POST | /api/regrades/preview | {'version':V,'deed':'KEYS','accepted':['Z']} | 422 | exams.regrade.accepted
            POST | /api/regrades/preview | {'version':V,'deed':'KEYS','accepted':'A'} | 400 | platform.bad-request
            POST | /api/regrades/preview | {'version':-1,'deed':'CANCELLED'} | 404 | questions.absent
            POST | /api/regrades/preview | {'deed':'CANCELLED'} | 422 | platform.bad-value
            POST | /api/regrades | {'version':V,'deed':'CANCELLED','reason':'x'} | 422 | platform.bad-value
            POST | /api/regrades | {'version':V,'deed':'CANCELLED','token':'t'} | 422 | platform.reason
            POST | /api/regrades | {'version':V,'deed':'CANCELLED','token':'t','reason':'x'} | 409 | exams.regrade.meanwhile
            GET  | /api/sittings/999999/results | | 404 | exams.sitting.absent
            GET  | /api/faults?answered=maybe | | 422 | platform.bad-value
            """)
    void whatIsWrongOfTheOfficeGetsAPlainAnswer(String method, String path, String body, int status, String key) {
        assertPlain(office, method, path, body, status, key);
    }

    @Test
    void onlyAnAdministratorRegrades() {
        String wanted = placed("{\"version\":V,\"deed\":\"CANCELLED\",\"token\":\"t\",\"reason\":\"x\"}");
        assertProblem(instructor.post("/api/regrades", wanted), 403, "platform.forbidden");
        assertProblem(trainee.post("/api/regrades", wanted), 403, "platform.forbidden");
        assertThat(new PlainClient().get("/api/faults").statusCode()).isEqualTo(401);
    }

    @Test
    void theDescriptionNamesEveryRefusal() {
        JsonObject paths = object(new PlainClient().get("/openapi?format=JSON")).getJsonObject("paths");
        for (String path : List.of(
                "/api/sittings/{id}/results",
                "/api/attempts/{id}/result",
                "/api/faults",
                "/api/faults/mine",
                "/api/faults/{id}/answer",
                "/api/regrades",
                "/api/regrades/preview")) {
            assertThat(paths).containsKey(path);
            for (JsonValue operation : paths.getJsonObject(path).values()) {
                JsonObject responses = operation.asJsonObject().getJsonObject("responses");
                assertThat(responses.keySet()).as(path).anyMatch(it -> it.startsWith("4"));
                responses.keySet().stream()
                        .filter(it -> it.startsWith("4"))
                        .forEach(it -> assertThat(responses.getJsonObject(it).getString("description"))
                                .as(path + " " + it)
                                .containsPattern("[a-z]+\\.[a-z.-]+"));
            }
        }
    }

    private static void assertPlain(
            PlainClient client, String method, String path, String body, int status, String key) {
        JsonObject problem = assertProblem(
                method.equals("GET")
                        ? client.get(placed(path))
                        : client.post(placed(path), placed(body.replace('\'', '"'))),
                status,
                key);
        assertThat(problem.getString("title"))
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("org.watchroom");
    }

    private static String placed(String text) {
        return text.replace("/F/", "/" + fault.getInt("id") + "/")
                .replaceAll(":A(?=[,}])", ":" + attempt)
                .replaceAll(":V(?=[,}])", ":" + fault.getInt("version"));
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonObject problem = read(answer.body()).asJsonObject();
        assertThat(problem.getString("type")).isEqualTo(key);
        return problem;
    }

    private static JsonObject object(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer.body()).asJsonObject();
    }

    private static JsonArray array(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return read(answer.body()).asJsonArray();
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
