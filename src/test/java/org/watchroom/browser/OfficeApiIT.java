package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another system of the office does the administrator's job over REST, and gets a plain answer to whatever is wrong. */
class OfficeApiIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static PlainClient office;
    private static PlainClient instructor;
    private static PlainClient trainee;
    private static long me;

    @BeforeAll
    static void signIn() {
        office = PlainClient.signedIn("admin");
        instructor = PlainClient.signedIn("instructor");
        trainee = PlainClient.signedIn("trainee74");
        me = array(object(office.get("/api/people?role=INSTRUCTOR"))
                        .getJsonArray("people")
                        .toString())
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
    }

    @Test
    void aCohortIsOpenedChangedAndLedBySomebody() {
        JsonObject opened = cohort();
        String path = "/api/cohorts/" + id(opened);
        JsonObject changed = object(office.ask("PUT", path, changed(opened, "二号楼", 3)));
        assertThat(changed.getString("place")).isEqualTo("二号楼");
        assertThat(changed.getInt("seats")).isEqualTo(3);
        assertThat(object(office.get(path))).isEqualTo(changed);
        assertProblem(office.ask("PUT", path, changed(opened, "三号楼", 3)), 409, "programmes.cohort.stale");
        assertThat(array(office.ask("PUT", path + "/instructors", people(me)).body()))
                .hasSize(1);
        assertThat(array(office.get(path + "/instructors").body())
                        .getJsonObject(0)
                        .getInt("person"))
                .isEqualTo((int) me);
        assertThat(object(office.post(path + "/newest-requirements", "")).getInt("requirements"))
                .isEqualTo(opened.getInt("requirements"));
    }

    @Test
    void somebodyOfTheRegisterIsAddedChangedAndFound() {
        JsonObject added = person("TRAINEE");
        String path = "/api/people/" + id(added);
        String wanted = Json.createObjectBuilder()
                .add("version", added.getInt("version"))
                .add("name", added.getString("name"))
                .add("post", "值机员")
                .add("levelHeld", "L5")
                .addNull("phone")
                .add("workYears", 4)
                .build()
                .toString();
        JsonObject changed = object(office.ask("PUT", path, wanted));
        assertThat(changed.getString("post")).isEqualTo("值机员");
        assertThat(changed.getInt("workYears")).isEqualTo(4);
        assertThat(changed.containsKey("phone")).isFalse();
        assertThat(object(office.get(path))).isEqualTo(changed);
        assertProblem(office.ask("PUT", path, wanted), 409, "people.changed-meanwhile");
        assertThat(object(office.ask("PUT", path + "/roles", "{\"roles\":[\"INSTRUCTOR\"]}"))
                        .getJsonArray("roles")
                        .getString(0))
                .isEqualTo("INSTRUCTOR");
        assertThat(object(office.get("/api/people?role=INSTRUCTOR&page=2147483647"))
                        .getJsonArray("people"))
                .isEmpty();
    }

    @Test
    void peopleAreEnrolledWaitMoveAndLeave() {
        JsonObject from = cohort();
        String path = "/api/cohorts/" + id(from);
        office.ask("PUT", path, changed(from, "一号楼", 1));
        long first = id(person("TRAINEE"));
        long second = id(person("TRAINEE"));
        JsonObject outcome = object(office.post(path + "/enrolments", people(first, second)));
        assertThat(outcome.getInt("enrolled")).isEqualTo(1);
        assertThat(outcome.getInt("waiting")).isEqualTo(1);
        assertThat(object(office.post(path + "/enrolments", people(first))).getInt("already"))
                .isEqualTo(1);
        assertThat(office.post(path + "/enrolments/" + first + "/withdrawal", "{\"reason\":\"换岗\"}")
                        .statusCode())
                .isEqualTo(204);
        String to = "{\"to\":" + id(cohort()) + ",\"reason\":\"改到下一期\"}";
        assertThat(object(office.post(path + "/enrolments/" + second + "/transfer", to))
                        .getBoolean("enrolled"))
                .isTrue();
        assertThat(array(office.get(path + "/enrolments").body()).getValuesAs(JsonObject.class))
                .extracting(it -> it.getString("state"))
                .containsExactlyInAnyOrder("WITHDRAWN", "TRANSFERRED");
        assertThat(array(office.get(path + "/enrolments/history").body()).getValuesAs(JsonObject.class))
                .extracting(it -> it.getString("kind"))
                .containsExactlyInAnyOrder("ENROLLED", "WAITING", "WITHDRAWN", "MOVED_UP", "TRANSFERRED");
    }

    @Test
    void aSessionIsPlannedMovedAttendedAndCancelled() {
        JsonObject cohort = cohort();
        String cohortPath = "/api/cohorts/" + id(cohort);
        long somebody = id(person("TRAINEE"));
        office.post(cohortPath + "/enrolments", people(somebody));
        JsonObject planned = session(cohort, Instant.now().truncatedTo(ChronoUnit.MINUTES));
        String path = "/api/sessions/" + id(planned);
        String moved = Json.createObjectBuilder(draft(Instant.parse(planned.getString("startsAt"))))
                .add("room", "302")
                .add("instructorId", me)
                .add("version", planned.getInt("version"))
                .build()
                .toString();
        JsonObject held = object(office.ask("PUT", path, moved));
        assertThat(held.getString("room")).isEqualTo("302");
        assertThat(held.getInt("instructorId")).isEqualTo((int) me);
        assertThat(object(office.get(path))).isEqualTo(held);
        assertProblem(office.ask("PUT", path, moved), 409, "programmes.session.stale");
        assertThat(array(office.get(cohortPath + "/sessions").body())).hasSize(1);
        assertThat(office.get(cohortPath + "/sessions/overlaps").statusCode()).isEqualTo(200);

        String present = "[{\"person\":" + somebody + ",\"state\":\"LATE\",\"minutesLate\":15}]";
        assertThat(office.ask("PUT", path + "/attendance", present).statusCode())
                .isEqualTo(204);
        assertThat(office.ask("PUT", path + "/attendance", present).statusCode())
                .isEqualTo(204);
        assertThat(array(office.get(path + "/attendance").body())
                        .getJsonObject(0)
                        .getInt("minutes"))
                .isEqualTo(75);
        assertProblem(
                office.ask("PUT", path + "/attendance", "[{\"person\":" + me + ",\"state\":\"PRESENT\"}]"),
                422,
                "programmes.attendance.stranger");

        assertThat(object(office.post(path + "/cancellation", "")).getBoolean("cancelled"))
                .isTrue();
        assertProblem(office.post(path + "/cancellation", ""), 409, "programmes.session.cancelled");
        assertProblem(office.ask("PUT", path + "/attendance", present), 409, "programmes.session.cancelled");
    }

    /** {@code C} stands for a cohort, {@code S} for one of its sessions, {@code P} for a person, single quotes for double. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            POST | /api/cohorts               |                                  | 400 | platform.bad-request
            POST | /api/cohorts               | null                             | 422 | platform.bad-value
            POST | /api/cohorts               | []                               | 400 | platform.bad-request
            POST | /api/cohorts               | {                                | 400 | platform.bad-request
            POST | /api/cohorts               | {'title':'x','role':'ADMIN'}     | 400 | platform.bad-request
            POST | /api/cohorts               | {'programme':'?','title':'x','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x'} | 422 | programmes.programme.absent
            POST | /api/cohorts               | {'programme':'PROGRAMME','title':' ','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x'} | 422 | programmes.cohort.title-length
            POST | /api/cohorts               | {'programme':'PROGRAMME','title':'x','startsOn':'2027-02-30','endsOn':'2027-03-02','place':'x'} | 400 | platform.bad-request
            POST | /api/cohorts               | {'programme':'PROGRAMME','title':'x','startsOn':'2027-03-03','endsOn':'2027-03-02','place':'x'} | 422 | programmes.cohort.dates
            POST | /api/cohorts               | {'programme':'PROGRAMME','title':'x','startsOn':'+999999999-12-31','endsOn':'+999999999-12-31','place':'x'} | 422 | programmes.cohort.dates
            POST | /api/cohorts               | {'programme':'PROGRAMME','title':'x','startsOn':null,'endsOn':'2027-03-02','place':'x'} | 422 | platform.bad-value
            POST | /api/cohorts               | {'programme':'PROGRAMME','title':'x','startsOn':20270101,'endsOn':'2027-03-02','place':'x'} | 400 | platform.bad-request
            PUT  | /api/cohorts/C             | {'version':1,'title':'x','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x','seats':0} | 422 | programmes.cohort.seats
            PUT  | /api/cohorts/C             | {'version':1,'title':'x','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x','seats':99999999999} | 400 | platform.bad-request
            PUT  | /api/cohorts/C             | {'version':'a','title':'x','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x'} | 400 | platform.bad-request
            PUT  | /api/cohorts/C             | {'title':'x','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x'} | 422 | platform.bad-value
            PUT  | /api/cohorts/-1            | {'version':0,'title':'x','startsOn':'2027-01-01','endsOn':'2027-01-02','place':'x'} | 404 | programmes.cohort.absent
            GET  | /api/cohorts/-1            |                                  | 404 | programmes.cohort.absent
            GET  | /api/cohorts/one           |                                  | 404 | platform.absent
            GET  | /api/cohorts/99999999999999999999 |                           | 404 | platform.absent
            DELETE | /api/cohorts/C           |                                  | 405 | platform.bad-request
            PUT  | /api/cohorts/C/instructors | {'people':[-1]}                  | 422 | programmes.instructors.no-instructor
            PUT  | /api/cohorts/C/instructors | {'people':[null]}                | 422 | platform.bad-value
            PUT  | /api/cohorts/C/instructors | {'people':['a']}                 | 400 | platform.bad-request
            PUT  | /api/cohorts/C/instructors | {}                               | 422 | platform.bad-value
            POST | /api/cohorts/C/enrolments  | {'people':[]}                    | 422 | platform.bad-value
            POST | /api/cohorts/C/enrolments  | {'people':[null]}                | 422 | platform.bad-value
            POST | /api/cohorts/C/enrolments  | {'people':['x']}                 | 400 | platform.bad-request
            POST | /api/cohorts/C/enrolments  | {'people':[99999999999999999999]} | 400 | platform.bad-request
            POST | /api/cohorts/C/enrolments  | {'people':[[1]]}                 | 400 | platform.bad-request
            POST | /api/cohorts/C/enrolments  | {'people':[-1]}                  | 404 | programmes.enrol.unknown
            POST | /api/cohorts/C/enrolments/-1/withdrawal | {'reason':'x'}      | 404 | programmes.enrol.not-in-cohort
            POST | /api/cohorts/C/enrolments/-1/withdrawal | {'reason':' '}      | 422 | programmes.enrol.reason
            POST | /api/cohorts/C/enrolments/-1/transfer   | {'to':-1,'reason':'x'} | 404 | programmes.cohort.absent
            GET  | /api/cohorts/-1/enrolments/history |                          | 404 | programmes.cohort.absent
            POST | /api/cohorts/C/sessions    | {'kind':'PARTY','title':'x','startsAt':'2027-01-01T01:00:00Z','endsAt':'2027-01-01T02:00:00Z'} | 422 | programmes.session.kind
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x','startsAt':'2027-01-01T01:00:00Z','endsAt':'2027-01-01T01:00:00Z'} | 422 | programmes.session.times
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x','startsAt':'1970-01-01T01:00:00Z','endsAt':'1970-01-01T02:00:00Z'} | 409 | programmes.session.outside
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x','startsAt':'+1000000000-12-31T22:00:00Z','endsAt':'+1000000000-12-31T23:00:00Z'} | 400 | platform.bad-request
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x','startsAt':'+999999999-12-31T22:00:00Z','endsAt':'+999999999-12-31T23:00:00Z'} | 409 | programmes.session.outside
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x','startsAt':'tomorrow','endsAt':'2027-01-01T02:00:00Z'} | 400 | platform.bad-request
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x','startsAt':'2027-01-01T25:00:00Z','endsAt':'2027-01-01T02:00:00Z'} | 400 | platform.bad-request
            POST | /api/cohorts/C/sessions    | {'kind':'THEORY','title':'x'}    | 422 | platform.bad-value
            POST | /api/cohorts/-1/sessions   | {'kind':'THEORY','title':'x','startsAt':'2027-01-01T01:00:00Z','endsAt':'2027-01-01T02:00:00Z'} | 404 | programmes.cohort.absent
            GET  | /api/cohorts/-1/sessions/overlaps |                           | 404 | programmes.cohort.absent
            GET  | /api/sessions/-1           |                                  | 404 | programmes.session.absent
            POST | /api/sessions/-1/cancellation |                               | 404 | programmes.session.absent
            PUT  | /api/sessions/S            | {'version':9,'kind':'THEORY','title':'x','startsAt':'2027-01-01T01:00:00Z','endsAt':'2027-01-01T02:00:00Z'} | 409 | programmes.session.stale
            PUT  | /api/sessions/S            | {'version':9,'cohort':1}         | 400 | platform.bad-request
            GET  | /api/sessions/-1/attendance |                                 | 404 | programmes.session.absent
            PUT  | /api/sessions/S/attendance | {}                               | 400 | platform.bad-request
            PUT  | /api/sessions/S/attendance | [null]                           | 422 | platform.bad-value
            PUT  | /api/sessions/S/attendance | [{'state':'PRESENT'}]            | 422 | platform.bad-value
            PUT  | /api/sessions/S/attendance | [{'person':P,'state':'ASLEEP'}]  | 422 | programmes.attendance.state
            PUT  | /api/sessions/S/attendance | [{'person':P,'state':'LATE','minutesLate':-5}] | 422 | programmes.attendance.late
            PUT  | /api/sessions/S/attendance | [{'person':P,'state':'PRESENT','minutes':600}] | 400 | platform.bad-request
            GET  | /api/people/-1             |                                  | 404 | people.person.absent
            GET  | /api/people?page=last      |                                  | 404 | platform.absent
            POST | /api/people                | {'name':'x','signInName':'y','roles':[null]} | 422 | platform.bad-value
            POST | /api/people                | {'name':'x','signInName':'!!','roles':['TRAINEE']} | 422 | people.person.sign-in-name-form
            POST | /api/people                | {'name':'王小明','signInName':'admin','roles':['TRAINEE']} | 409 | people.person.sign-in-name-taken
            POST | /api/people                | {'name':'王小明','signInName':'wang.xm','roles':['KING']} | 422 | people.roles.none
            PUT  | /api/people/P              | {'version':-1,'name':'王小明'}     | 409 | people.changed-meanwhile
            PUT  | /api/people/P              | {'version':0,'name':'王小明','institution':'没有的机构'} | 422 | people.person.institution-unknown
            PUT  | /api/people/P              | {'version':0,'name':'王小明','workYears':900} | 422 | people.person.learning
            PUT  | /api/people/P              | {'version':0,'name':'王小明','identity':'110101199003071233'} | 400 | platform.bad-request
            PUT  | /api/people/-1             | {'version':0,'name':'王小明'}      | 404 | people.person.absent
            GET  | /api/people?role=GOD       |                                  | 422 | platform.bad-value
            PUT  | /api/people/P/roles        | {'roles':[]}                     | 422 | platform.bad-value
            """)
    void whatIsWrongGetsAPlainAnswer(String method, String path, String body, int status, String key) {
        JsonObject problem = assertProblem(
                office.ask(method, placed(path), body == null ? "" : placed(body.replace('\'', '"'))), status, key);
        assertThat(problem.getString("title"))
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("org.watchroom");
    }

    @Test
    void blueprintsAreReadWithWhatTheCompilerSaysAndOnlyOneThatCompilesIsPublished() {
        JsonArray all = array(office.get("/api/blueprints").body());
        JsonObject full = blueprint(all, "STD-100-L5");
        JsonObject thin = blueprint(all, "TASKS-L4");
        JsonObject report = object(instructor.get("/api/blueprints/" + id(full)));
        assertThat(report.getBoolean("compiles")).isTrue();
        assertThat(report.getInt("papers")).isPositive();
        assertThat(report.getJsonArray("cells")).hasSize(15);
        assertThat(report.getString("verdict")).isNotBlank();
        JsonObject lacking = object(office.get("/api/blueprints/" + id(thin)));
        assertThat(lacking.getBoolean("compiles")).isFalse();
        assertThat(lacking.getJsonArray("reasons")).isNotEmpty();
        String publish = "/api/blueprints/%s/publication";
        assertProblem(office.post(publish.formatted(id(thin)), ""), 409, "exams.bank.thin.ORDERING");
        assertProblem(office.post(publish.formatted(id(full)), ""), 409, "exams.blueprint.not-draft");
        assertProblem(office.post(publish.formatted(999_999), ""), 404, "exams.blueprint.absent");
        assertProblem(instructor.post(publish.formatted(id(thin)), ""), 403, "platform.forbidden");
        assertProblem(trainee.get("/api/blueprints"), 403, "platform.forbidden");
    }

    private static JsonObject blueprint(JsonArray all, String code) {
        return all.getValuesAs(JsonObject.class).stream()
                .filter(it -> it.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutTheHeaderNothingIsChanged() {
        HttpResponse<String> answer = office.send(
                PlainClient.request(placed("/api/sessions/S/cancellation")).POST(HttpRequest.BodyPublishers.noBody()));
        assertProblem(answer, 403, "platform.header-missing");
        assertThat(object(office.get(placed("/api/sessions/S"))).getBoolean("cancelled"))
                .isFalse();
    }

    @Test
    void othersMayNotDoTheOfficesJob() {
        String session = draft(Instant.now()).toString();
        for (PlainClient other : List.of(instructor, trainee)) {
            assertProblem(other.post("/api/cohorts", newCohort("x")), 403, "platform.forbidden");
            assertProblem(other.post(placed("/api/cohorts/C/sessions"), session), 403, "platform.forbidden");
            assertProblem(other.post(placed("/api/sessions/S/cancellation"), ""), 403, "platform.forbidden");
            assertProblem(
                    other.ask("PUT", placed("/api/cohorts/C/instructors"), "{\"people\":[]}"),
                    403,
                    "platform.forbidden");
            assertProblem(
                    other.post(placed("/api/cohorts/C/enrolments"), placed("{\"people\":[P]}")),
                    403,
                    "platform.forbidden");
            assertProblem(
                    other.ask("PUT", placed("/api/people/P"), "{\"version\":0,\"name\":\"王小明\"}"),
                    403,
                    "platform.forbidden");
        }
        assertProblem(instructor.get(placed("/api/sessions/S/attendance")), 403, "programmes.attendance.not-yours");
        assertProblem(trainee.get(placed("/api/sessions/S/attendance")), 403, "platform.forbidden");
        assertProblem(trainee.get(placed("/api/people/P")), 403, "platform.forbidden");
        assertProblem(trainee.get(placed("/api/cohorts/C/enrolments")), 403, "platform.forbidden");
        assertThat(new PlainClient().get(placed("/api/cohorts/C")).statusCode()).isEqualTo(401);
    }

    @Test
    void theDescriptionNamesEveryRefusal() {
        String description = new PlainClient().get("/openapi?format=JSON").body();
        JsonObject paths = object(description).getJsonObject("paths");
        for (String path : List.of(
                "/api/cohorts",
                "/api/cohorts/{id}",
                "/api/cohorts/{id}/instructors",
                "/api/cohorts/{id}/newest-requirements",
                "/api/cohorts/{cohort}/enrolments",
                "/api/cohorts/{cohort}/enrolments/history",
                "/api/cohorts/{cohort}/enrolments/{person}/withdrawal",
                "/api/cohorts/{cohort}/enrolments/{person}/transfer",
                "/api/cohorts/{cohort}/sessions",
                "/api/cohorts/{cohort}/sessions/overlaps",
                "/api/sessions/{id}",
                "/api/sessions/{id}/cancellation",
                "/api/sessions/{id}/attendance",
                "/api/people",
                "/api/people/{id}",
                "/api/people/{id}/roles")) {
            assertThat(paths).containsKey(path);
            for (JsonValue operation : paths.getJsonObject(path).values()) {
                JsonObject responses = operation.asJsonObject().getJsonObject("responses");
                responses.keySet().stream()
                        .filter(it -> it.startsWith("4"))
                        .forEach(it -> assertThat(responses.getJsonObject(it).getString("description"))
                                .as(path + " " + it)
                                .containsPattern("[a-z]+\\.[a-z.-]+"));
            }
        }
    }

    private static final class Standing {
        static final JsonObject COHORT = cohort();
        static final long PERSON = id(person("TRAINEE"));
        static final JsonObject SESSION;

        static {
            office.post("/api/cohorts/" + id(COHORT) + "/enrolments", people(PERSON));
            SESSION = session(COHORT, Instant.now().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    private static String placed(String text) {
        return text.replace("PROGRAMME", Standing.COHORT.getString("programme"))
                .replaceAll("/C(?=/|$)", "/" + id(Standing.COHORT))
                .replaceAll("/S(?=/|$)", "/" + id(Standing.SESSION))
                .replaceAll("/P(?=/|$)", "/" + Standing.PERSON)
                .replaceAll("([:\\[])P(?=[,\\]}])", "$1" + Standing.PERSON);
    }

    private static JsonObject cohort() {
        HttpResponse<String> answer = office.post("/api/cohorts", newCohort("接口班 " + NUMBER.incrementAndGet()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject opened = object(answer);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/cohorts/" + id(opened));
        return opened;
    }

    private static String newCohort(String title) {
        String programme =
                array(office.get("/api/cohorts").body()).getJsonObject(0).getString("programme");
        return Json.createObjectBuilder()
                .add("programme", programme)
                .add("title", title)
                .add("startsOn", TODAY.minusDays(1).toString())
                .add("endsOn", TODAY.plusDays(9).toString())
                .add("place", "一号楼")
                .build()
                .toString();
    }

    private static String changed(JsonObject cohort, String place, int seats) {
        return Json.createObjectBuilder()
                .add("version", cohort.getInt("version"))
                .add("title", cohort.getString("title"))
                .add("startsOn", TODAY.plusDays(3).toString())
                .add("endsOn", cohort.getString("endsOn"))
                .add("place", place)
                .add("seats", seats)
                .build()
                .toString();
    }

    private static JsonObject person(String role) {
        HttpResponse<String> answer = office.post(
                "/api/people",
                "{\"name\":\"王小明\",\"signInName\":\"api.%d\",\"roles\":[\"%s\"]}"
                        .formatted(NUMBER.incrementAndGet(), role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return object(answer);
    }

    private static JsonObject session(JsonObject cohort, Instant start) {
        HttpResponse<String> answer = office.post(
                "/api/cohorts/" + id(cohort) + "/sessions", draft(start).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonObject planned = object(answer);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/api/sessions/" + id(planned));
        return planned;
    }

    /** Of ninety minutes. */
    private static JsonObject draft(Instant start) {
        return Json.createObjectBuilder()
                .add("kind", "THEORY")
                .add("title", "报警处置")
                .add("startsAt", start.toString())
                .add("endsAt", start.plus(90, ChronoUnit.MINUTES).toString())
                .build();
    }

    private static String people(long... ids) {
        var people = Json.createArrayBuilder();
        for (long id : ids) {
            people.add(id);
        }
        return Json.createObjectBuilder().add("people", people).build().toString();
    }

    private static long id(JsonObject it) {
        return it.getJsonNumber("id").longValue();
    }

    private static JsonObject assertProblem(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonObject problem = object(answer.body());
        assertThat(problem.getString("type")).isEqualTo(key);
        assertThat(problem.getInt("status")).isEqualTo(status);
        return problem;
    }

    private static JsonObject object(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return object(answer.body());
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static JsonArray array(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray();
        }
    }
}
