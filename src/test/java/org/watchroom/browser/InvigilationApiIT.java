package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk of a sitting and its candidates ask over REST, and the plain answer to whatever is wrong. */
class InvigilationApiIT {

    private static PlainClient instructor;
    private static PlainClient trainee;

    @BeforeAll
    static void signIn() {
        instructor = PlainClient.signedIn("instructor");
        trainee = PlainClient.signedIn("trainee74");
    }

    /** {@code D} stands for the desk of the demo's sitting, single quotes for double. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GET  | /api/sittings/-1/candidates |                                       | 404 | exams.sitting.absent
            GET  | /api/sittings/x/candidates  |                                       | 404 | platform.absent
            POST | D/pauses                    |                                       | 400 | platform.bad-request
            POST | D/pauses                    | null                                  | 422 | platform.bad-value
            POST | D/pauses                    | {}                                    | 422 | platform.bad-value
            POST | D/pauses                    | {'reason':' '}                        | 422 | platform.reason
            POST | D/pauses                    | {'person':'a','reason':'x'}           | 400 | platform.bad-request
            POST | D/pauses                    | {'person':-1,'reason':'x'}            | 422 | platform.bad-value
            POST | D/pauses                    | {'person':1.5,'reason':'x'}           | 400 | platform.bad-request
            POST | D/pauses                    | {'person':999999,'reason':'x'}        | 409 | exams.desk.none-writing
            POST | D/pauses                    | {'reason':'x','role':'ADMIN'}         | 400 | platform.bad-request
            POST | D/resumptions               | {'person':999999}                     | 409 | exams.desk.none-paused
            POST | D/extensions                | {'minutes':0,'reason':'x'}            | 422 | exams.desk.minutes
            POST | D/extensions                | {'minutes':241,'reason':'x'}          | 422 | exams.desk.minutes
            POST | D/extensions                | {'minutes':'5','reason':'x'}          | 400 | platform.bad-request
            POST | D/extensions                | {'reason':'x'}                        | 422 | platform.bad-value
            POST | D/sealings                  | {'person':999999,'reason':'x'}        | 409 | exams.desk.none-open
            POST | D/reopenings                | {'minutes':5,'reason':'x'}            | 422 | platform.bad-value
            POST | D/reopenings                | {'person':999999,'minutes':5,'reason':'x'} | 404 | exams.attempt.absent
            POST | /api/sittings/-1/candidates/sealings | {'reason':'x'}               | 404 | exams.sitting.absent
            GET  | /api/sittings/-1/room       |                                       | 404 | exams.sitting.absent
            PUT  | /api/sittings/1/room        | {'seats':0,'fullScreen':true}         | 422 | exams.rules.seats
            PUT  | /api/sittings/1/room        | {'seats':5001,'fullScreen':true}      | 422 | exams.rules.seats
            PUT  | /api/sittings/1/room        | {'seats':5}                           | 422 | platform.bad-value
            PUT  | /api/sittings/1/room        | {'seats':'a','fullScreen':true}       | 400 | platform.bad-request
            POST | /api/sittings/-1/room/code  |                                       | 404 | exams.sitting.absent
            DELETE | /api/sittings/-1/room/code |                                      | 404 | exams.sitting.absent
            GET  | /api/attempts/-1/documents/receipt |                                | 404 | exams.attempt.absent
            GET  | /api/attempts/-1/documents/paper   |                                | 404 | exams.attempt.absent
            GET  | /api/attempts/-1/documents/key     |                                | 404 | exams.attempt.absent
            """)
    void whatIsWrongGetsAPlainAnswer(String method, String path, String body, int status, String key) {
        assertProblem(ask(instructor, method, path, body), status, key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GET  | D                            |                                      | 403 | platform.forbidden
            POST | D/pauses                     | {'reason':'x'}                       | 403 | platform.forbidden
            GET  | /api/sittings/1/room         |                                      | 403 | platform.forbidden
            PUT  | /api/sittings/1/room         | {'fullScreen':false}                 | 403 | platform.forbidden
            POST | /api/sittings/1/room/code    |                                      | 403 | platform.forbidden
            POST | /api/sittings/1/signals      | {'unsaved':-1,'screenLeft':0}        | 422 | platform.bad-value
            POST | /api/sittings/1/signals      | {'unsaved':1001,'screenLeft':0}      | 422 | platform.bad-value
            POST | /api/sittings/1/signals      | {}                                   | 422 | platform.bad-value
            POST | /api/sittings/-1/signals     | {'unsaved':0,'screenLeft':0}         | 404 | exams.sitting.absent
            POST | /api/sittings/1/admissions   | {}                                   | 422 | platform.bad-value
            POST | /api/sittings/-1/admissions  | {'code':'x'}                         | 404 | exams.sitting.absent
            GET  | /api/attempts/1/documents/key |                                     | 403 | platform.forbidden
            """)
    void aCandidateDoesOnlyTheirOwn(String method, String path, String body, int status, String key) {
        assertProblem(ask(trainee, method, path, body), status, key);
    }

    @Test
    void theDeskAnswersWhoIsWhereAndAReceiptIsAPdf() {
        String desk = instructor.get("/api/sittings/1/candidates").body();
        assertThat(desk).contains("\"serverTime\"", "\"state\":\"SEALED\"");
        String sealed = desk.replaceAll("(?s).*?\"attempt\":(\\d+)[^}]*\"state\":\"SEALED\".*", "$1");
        HttpResponse<String> receipt = instructor.get("/api/attempts/" + sealed + "/documents/receipt");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(receipt.body()).startsWith("%PDF");
    }

    @Test
    void theRoomIsRuledAndItsCodeIsReadOnce() {
        String room = "/api/sittings/2/room";
        assertThat(ask(instructor, "PUT", room, "{'seats':40,'fullScreen':true}")
                        .body())
                .contains("\"seats\":40", "\"fullScreen\":true", "\"code\":false");
        HttpResponse<String> code = ask(instructor, "POST", room + "/code", null);
        assertThat(code.statusCode()).as(code.body()).isEqualTo(201);
        assertThat(code.body()).matches("\\{\"code\":\"[^\"]{4,}\"}");
        assertThat(instructor.get(room).body()).contains("\"code\":true");
        assertThat(ask(instructor, "DELETE", room + "/code", null).statusCode()).isEqualTo(204);
        assertThat(ask(instructor, "PUT", room, "{'fullScreen':false}").body())
                .doesNotContain("seats")
                .contains("\"code\":false");
    }

    private static HttpResponse<String> ask(PlainClient who, String method, String path, String body) {
        return who.ask(
                method,
                path.replaceFirst("^D", "/api/sittings/1/candidates"),
                body == null ? "" : body.replace('\'', '"'));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"type\":\"" + key + "\"");
    }
}
