package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchroom.platform.Texts;
import org.watchroom.platform.web.UploadLimit;

/** What a visitor gets when the product itself fails, and what every answer carries. */
class FaultsBrowserIT {

    private static final List<String> HEADERS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Content-Security-Policy");

    @Test
    void aBrokenUploadLeadsToAPageWithAReferenceAndNoStackTrace() {
        HttpResponse<String> answer = PlainClient.signedIn("admin")
                .send(PlainClient.request("/people/institutions.xhtml")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut")));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("<strong>[2-9A-Z]{4}-[2-9A-Z]{4}</strong>")
                .doesNotContainPattern("\\bat (org|com|jakarta|java)\\.");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertCarriesAllHeaders(answer);
    }

    @Test
    void aFileBeyondTheLimitIsTurnedAwayInAPlainSentence() {
        HttpResponse<String> answer = PlainClient.signedIn("admin")
                .send(PlainClient.request("/people/people-import.xhtml")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                new byte[(UploadLimit.MEBIBYTES + 1) * 1024 * 1024])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains(new Texts().of(Texts.CHINESE, "platform.error.too-large.happened", UploadLimit.MEBIBYTES));
        assertCarriesAllHeaders(answer);
    }

    @Test
    void thoseWhoMustSignInFirstGetTheSameHeaders() {
        HttpResponse<String> page = new PlainClient().get("/index.xhtml");
        assertThat(page.statusCode()).isEqualTo(302);
        assertCarriesAllHeaders(page);
        HttpResponse<String> api = new PlainClient().get("/api/me");
        assertThat(api.statusCode()).isEqualTo(401);
        assertCarriesAllHeaders(api);
    }

    private static void assertCarriesAllHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase))
                .containsAll(HEADERS.stream().map(String::toLowerCase).toList());
    }
}
