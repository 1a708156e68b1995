package org.watchroom.exams;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.util.List;
import org.watchroom.exams.model.Choice;

/** A candidate who sits the open exam over HTTP, with a session of their own, and answers as fast as they are acknowledged. */
final class FastCandidate {

    private final Wire wire;
    private final Clock clock;
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

    /** One answer on its way; sent again it is the same. */
    record Save(int no, int epoch, int seq, List<String> letters) {
        String body(Clock clock) {
            return "{\"epoch\":" + epoch + ",\"seq\":" + seq + ",\"choice\":[\"" + String.join("\",\"", letters)
                    + "\"],\"clientTime\":\"" + clock.instant() + "\"}";
        }
    }

    FastCandidate(String url) {
        this(url, Clock.systemUTC());
    }

    /** @param clock of this candidate's device, right or wrong */
    FastCandidate(String url, Clock clock) {
        wire = new Wire(url);
        this.clock = clock;
    }

    void signIn(String name, String password) throws IOException {
        JsonObject credentials = Json.createObjectBuilder()
                .add("name", name)
                .add("password", password)
                .build();
        ask("POST", "/api/session", credentials.toString(), false);
    }

    /** Starts a paper in that sitting. */
    void start(long sitting) throws IOException {
        JsonObject paper = read(ask("POST", "/api/sittings/" + sitting + "/attempts", "", true))
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
        save(true);
    }

    /** As {@link #save()}, on a connection of its own: somebody who thinks for a minute finds the last one closed. */
    void saveAfterThinking() throws IOException {
        save(false);
    }

    void submit() throws IOException {
        String state = ask("POST", "/api/attempts/" + attemptId + "/submission", "", true);
        if (!state.contains("\"SEALED\"")) {
            throw new IOException("not sealed: " + state);
        }
    }

    /** The next answer of the walk, numbered and not yet sent. */
    Save next() {
        Answer answer = answer(seq);
        seq++;
        return new Save(answer.no(), epoch, seq, answer.letters());
    }

    Wire.Reply send(Save save, boolean keep) throws IOException {
        return wire.ask("PUT", path(save), save.body(clock), keep);
    }

    /** Sends it, and does not hear what came of it. */
    void sendAndHangUp(Save save) throws IOException {
        wire.askAndHangUp("PUT", path(save), save.body(clock));
    }

    private String path(Save save) {
        return "/api/attempts/" + attemptId + "/answers/" + save.no();
    }

    private void save(boolean keep) throws IOException {
        Wire.Reply reply = send(next(), keep);
        if (reply.status() >= 300 || !reply.body().contains("\"savedAt\"")) {
            throw new IOException("not a receipt: " + reply);
        }
    }

    private static JsonStructure read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.read();
        }
    }

    private String ask(String method, String path, String body, boolean keep) throws IOException {
        Wire.Reply reply = wire.ask(method, path, body, keep);
        if (reply.status() >= 300) {
            throw new IOException(method + " " + path + ": " + reply.status() + " " + reply.body());
        }
        return reply.body();
    }
}
