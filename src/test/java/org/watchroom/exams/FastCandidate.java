package org.watchroom.exams;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.watchroom.exams.model.Choice;

/** A candidate who sits the open exam over HTTP, with a session of their own, and answers as fast as they are acknowledged. */
final class FastCandidate {

    private final String url;
    private final Map<String, String> cookies = new TreeMap<>();
    private long attemptId;
    private int epoch;
    private List<Question> questions;
    private int seq;

    /** A question of the paper, with the letters that it offers. */
    private record Question(int no, String kind, List<String> letters) {}

    /** What to save: legal for the question of that number. */
    record Answer(int no, List<String> letters) {
        Choice choice() {
            return Choice.of(letters);
        }
    }

    FastCandidate(String url) {
        this.url = url;
    }

    void signIn(String name, String password) throws IOException {
        JsonObject credentials = Json.createObjectBuilder()
                .add("name", name)
                .add("password", password)
                .build();
        ask("POST", "/api/session", credentials.toString(), false);
    }

    /** Starts a paper in the first sitting that is open to this candidate. */
    void start() throws IOException {
        long sitting = read(ask("GET", "/api/sittings", null, false)).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(it -> it.getString("state").equals("OPEN"))
                .findFirst()
                .orElseThrow(() -> new IOException("no sitting is open"))
                .getJsonNumber("id")
                .longValueExact();
        JsonObject paper = read(ask("POST", "/api/sittings/" + sitting + "/attempts", "", false))
                .asJsonObject();
        attemptId = paper.getJsonNumber("id").longValueExact();
        epoch = paper.getInt("epoch");
        questions = paper.getJsonArray("questions").stream()
                .map(JsonValue::asJsonObject)
                .map(it -> new Question(
                        it.getInt("no"),
                        it.getString("kind"),
                        it.getJsonArray("options").stream()
                                .map(option -> option.asJsonObject().getString("key"))
                                .toList()))
                .toList();
    }

    long attemptId() {
        return attemptId;
    }

    int epoch() {
        return epoch;
    }

    /** The n-th answer of an endless walk through the paper: every question in turn, another choice each time round. */
    Answer answer(int n) {
        Question question = questions.get(n % questions.size());
        int letters = question.letters().size();
        int first = n / questions.size() % letters;
        String one = question.letters().get(first);
        return new Answer(
                question.no(),
                question.kind().equals("MULTIPLE")
                        ? List.of(one, question.letters().get((first + 1) % letters))
                        : List.of(one));
    }

    /** Saves the next answer; returns when it is acknowledged. */
    void save() throws IOException {
        Answer answer = answer(seq);
        seq++;
        String body = "{\"epoch\":" + epoch + ",\"seq\":" + seq + ",\"choice\":[\""
                + String.join("\",\"", answer.letters()) + "\"],\"clientTime\":\"" + Instant.now() + "\"}";
        String receipt = ask("PUT", "/api/attempts/" + attemptId + "/answers/" + answer.no(), body, true);
        if (!receipt.contains("\"savedAt\"")) {
            throw new IOException("not a receipt: " + receipt);
        }
    }

    private static JsonStructure read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    /** @param keep whether the connection is used again soon: one that has idled may be closed by the server at any moment */
    private String ask(String method, String path, String body, boolean keep) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(20_000);
        connection.setRequestProperty("X-Watchroom", "1");
        connection.setRequestProperty("Accept", "application/json");
        if (!keep) {
            connection.setRequestProperty("Connection", "close");
        }
        if (!cookies.isEmpty()) {
            connection.setRequestProperty(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (body != null) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(bytes.length);
            connection.getOutputStream().write(bytes);
        }
        int status = connection.getResponseCode();
        String answer;
        // read to its end, or the connection could not be used again
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            answer = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (status >= 300) {
            throw new IOException(method + " " + path + ": " + status + " " + answer);
        }
        keepCookies(connection);
        return answer;
    }

    private void keepCookies(HttpURLConnection connection) {
        for (String cookie : connection.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }
}
