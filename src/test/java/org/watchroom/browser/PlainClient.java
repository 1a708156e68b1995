package org.watchroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks the product without a browser, and hands back the answers as they are. */
final class PlainClient {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    static PlainClient signedIn(String name) {
        PlainClient client = new PlainClient();
        String body = "{\"name\":\"" + name + "\",\"password\":\"" + Visitor.PASSWORD + "\"}";
        assertThat(client.post("/api/session", body).statusCode()).isEqualTo(204);
        return client;
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Product.url() + path));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON to the REST surface. */
    HttpResponse<String> post(String path, String json) {
        return ask("POST", path, json);
    }

    /** Asks the REST surface as a program does that means to change something. */
    HttpResponse<String> ask(String method, String path, String json) {
        return send(request(path)
                .header("X-Watchroom", "1")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
