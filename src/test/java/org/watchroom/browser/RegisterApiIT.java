package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Funnel and register for other systems: what the demo holds, and a plain answer to whatever cannot be asked. */
class RegisterApiIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void theDemoCohortHasSixteenOfSeventyFourByItselfAndByItsInstitutions() {
        JsonObject funnel = object(PlainClient.signedIn("admin").get("/api/funnel?cohort=1&by=institution"));
        JsonObject certified = funnel.getJsonArray("steps").getJsonObject(6);
        assertThat(certified.getInt("count")).isEqualTo(16);
        assertThat(certified.getInt("denominator")).isEqualTo(74);
        assertThat(certified.getJsonNumber("rate").doubleValue()).isEqualTo(0.216216);
        assertThat(certified.getJsonNumber("low").doubleValue()).isBetween(0.1375, 0.1385);
        assertThat(certified.getJsonNumber("high").doubleValue()).isBetween(0.3225, 0.3235);
        assertThat(funnel.getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                        .mapToInt(it -> it.getJsonObject("rate").getInt("count"))
                        .sum())
                .isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cohort=x",
                "cohort=-1",
                "cohort=１",
                "institution=9999999999999999999",
                "by=nonsense",
                "from=yesterday",
                "from=2026-12-01&to=2026-01-01",
                "attempt=last"
            })
    void whatCannotBeReadIsRefusedInPlainWords(String query) {
        HttpResponse<String> answer = PlainClient.signedIn("admin").get("/api/funnel?" + encoded(query));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(object(answer).getString("type")).contains("insight.cut.");
    }

    @ParameterizedTest
    @CsvSource({"trainee09", "instructor"})
    void nobodyButAnAdministratorSeesIt(String name) {
        assertThat(PlainClient.signedIn(name).get("/api/funnel").statusCode()).isEqualTo(403);
    }

    @Test
    void anybodyFetchesTheHeadOfTheRegisterAndAnAdministratorFindsThatAllFits() {
        PlainClient anybody = PlainClient.signedIn("trainee09");
        JsonArray heads = array(anybody.get("/api/register/heads"));
        String text = heads.getJsonObject(heads.size() - 1).getString("text");
        String day = heads.getJsonObject(heads.size() - 1).getString("at");
        assertThat(anybody.get("/api/register/heads/"
                                + Instant.parse(day).atZone(SHANGHAI).toLocalDate())
                        .body())
                .startsWith(text)
                .contains("signature=", "key=");
        assertThat(anybody.get("/api/register/key").body().strip())
                .isEqualTo(heads.getJsonObject(heads.size() - 1).getString("key"));
        assertThat(anybody.get("/api/register/proofs/WR-1/file").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/api/register/heads/yesterday").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/api/register/audit").statusCode()).isEqualTo(403);
        assertThat(array(PlainClient.signedIn("admin").get("/api/register/audit")))
                .isEmpty();
    }

    private static JsonArray array(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private static String encoded(String query) {
        return query.replace("１", "%EF%BC%91");
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
