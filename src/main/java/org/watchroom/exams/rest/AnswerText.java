package org.watchroom.exams.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchroom.exams.AnswerReceipt;
import org.watchroom.exams.SentAnswer;

/** Answers and receipts as JSON, field by field: what {@link AttemptsResource} reads and writes by their types. */
final class AnswerText {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int MOST_KEYS = 10;
    /** Of a whole number that surely is an int. */
    private static final int MOST_DIGITS = 9;

    private Integer epoch;
    private Integer seq;
    private List<String> choice;
    private Instant clientTime;

    private AnswerText() {}

    /** The answer; empty when the text is anything but a whole and lawful one. */
    static Optional<SentAnswer> read(byte[] json) {
        AnswerText text = new AnswerText();
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(json), StandardCharsets.UTF_8)) {
            return text.readAll(parser) && !parser.hasNext() ? text.answer() : Optional.empty();
        } catch (JsonException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String of(AnswerReceipt receipt) {
        return "{\"epoch\":" + receipt.epoch()
                + ",\"no\":" + receipt.no()
                + ",\"savedAt\":\"" + receipt.savedAt()
                + "\",\"seq\":" + receipt.seq()
                + ",\"serverTime\":\"" + receipt.serverTime() + "\"}";
    }

    private boolean readAll(JsonParser parser) {
        if (parser.next() != Event.START_OBJECT) {
            return false;
        }
        while (parser.next() == Event.KEY_NAME) {
            if (!readField(parser)) {
                return false;
            }
        }
        return true;
    }

    private boolean readField(JsonParser parser) {
        String name = parser.getString();
        Event value = parser.next();
        return switch (name) {
            case "epoch" -> isCount(parser, value) && (epoch = parser.getInt()) > 0;
            case "seq" -> isCount(parser, value) && (seq = parser.getInt()) > 0;
            case "choice" -> value == Event.START_ARRAY && readChoice(parser);
            case "clientTime" ->
                value == Event.VALUE_STRING && (clientTime = Instant.parse(parser.getString())) != null;
            default -> false;
        };
    }

    private static boolean isCount(JsonParser parser, Event value) {
        return value == Event.VALUE_NUMBER
                && parser.isIntegralNumber()
                && parser.getString().length() <= MOST_DIGITS;
    }

    private boolean readChoice(JsonParser parser) {
        choice = new ArrayList<>();
        Event key = parser.next();
        while (key == Event.VALUE_STRING && choice.size() < MOST_KEYS) {
            choice.add(parser.getString());
            key = parser.next();
        }
        return key == Event.END_ARRAY;
    }

    private Optional<SentAnswer> answer() {
        return epoch == null || seq == null || choice == null
                ? Optional.empty()
                : Optional.of(new SentAnswer(epoch, seq, choice, clientTime));
    }
}
