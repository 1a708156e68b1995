package org.watchroom.exams.rest;

import java.time.Instant;
import java.util.List;
import org.watchroom.exams.AttemptPaper;
import org.watchroom.exams.PaperMedium;
import org.watchroom.exams.PaperSituation;
import org.watchroom.platform.web.PageTexts;

/** A paper as its candidate gets it. */
public class PaperJson {
    public long id;
    public Instant deadline;
    public Instant serverTime;
    /** Under which this device saves. */
    public int epoch;

    public List<Question> questions;

    /** What questions that stand next to each other share; each comes once. */
    public List<Situation> situations;

    PaperJson(AttemptPaper paper, PageTexts texts) {
        id = paper.id();
        deadline = paper.deadline();
        serverTime = paper.serverTime();
        epoch = paper.epoch();
        questions =
                paper.questions().stream().map(it -> new Question(it, texts)).toList();
        situations = paper.situations().stream().map(Situation::new).toList();
    }

    /** One question. */
    public static class Question {
        public int no;
        /** SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC. */
        public String kind;

        public String text;
        /** Of an ordering the steps, in an order that is not the right one; none for a number. */
        public List<Option> options;

        /** A picture and a sound at most. */
        public List<Medium> media;

        Question(AttemptPaper.Question question, PageTexts texts) {
            no = question.no();
            kind = question.kind();
            text = question.text();
            options = kind.equals("JUDGEMENT")
                    ? List.of(
                            new Option("T", texts.get("exams.judgement.T")),
                            new Option("F", texts.get("exams.judgement.F")))
                    : question.options().stream()
                            .map(it -> new Option(it.key(), it.text()))
                            .toList();
            media = question.media().stream().map(Medium::new).toList();
        }
    }

    /** Belongs to the questions from the first number to the last. */
    public static class Situation {
        public int first;
        public int last;
        public String text;

        /** A picture and a sound at most. */
        public List<Medium> media;

        Situation(PaperSituation situation) {
            first = situation.first();
            last = situation.last();
            text = situation.text();
            media = situation.media().stream().map(Medium::new).toList();
        }
    }

    /** To be fetched from the attempt's {@code media/{id}}. */
    public static class Medium {
        /** PICTURE or SOUND. */
        public String kind;

        public String id;
        /** For those who cannot see or hear it. */
        public String text;

        Medium(PaperMedium medium) {
            kind = medium.kind();
            id = medium.sha256();
            text = medium.description();
        }
    }

    /** A to J, or T and F. */
    public static class Option {
        public String key;
        public String text;

        Option(String key, String text) {
            this.key = key;
            this.text = text;
        }
    }
}
