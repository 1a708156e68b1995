package org.watchroom.practice.rest;

import java.util.List;
import org.watchroom.platform.web.PageTexts;
import org.watchroom.practice.PracticeTurn;

/** What comes next in a round. */
public class TurnJson {
    public long round;
    /** DAILY, TEN, TOPIC, MISTAKES or MOCK. */
    public String mode;

    /** Questions of the round that are answered, all there are, and those of the answered ones that were right. */
    public int done;

    public int size;
    public int right;
    /** What the mock leaves for a question. */
    public int paceSeconds;
    /** Absent at the end. */
    public Question question;

    TurnJson(PracticeTurn turn, PageTexts texts) {
        round = turn.round().id();
        mode = turn.round().mode();
        done = turn.done();
        size = turn.size();
        right = turn.right();
        paceSeconds = turn.paceSeconds();
        question = turn.question() == null ? null : new Question(turn.question(), texts);
    }

    /** One question, without its answer. */
    public static class Question {
        public int no;
        /** SINGLE, MULTIPLE, JUDGEMENT, ORDERING or NUMERIC. */
        public String kind;
        /** Whether it was answered wrong earlier in the round. */
        public boolean again;

        public String text;
        public List<Option> options;
        public List<Medium> media;
        /** Of the situation that it is asked about; empty for none. */
        public String story;

        public List<Medium> storyMedia;
        /** Seconds since it was first shown. */
        public int shownFor;

        Question(PracticeTurn.Question question, PageTexts texts) {
            no = question.no();
            kind = question.kind();
            again = question.again();
            text = question.text();
            options = kind.equals("JUDGEMENT")
                    ? List.of(
                            new Option("T", texts.get("exams.judgement.T")),
                            new Option("F", texts.get("exams.judgement.F")))
                    : question.options().stream()
                            .map(it -> new Option(it.key(), it.text()))
                            .toList();
            media = question.media().stream().map(Medium::new).toList();
            story = question.story();
            storyMedia = question.storyMedia().stream().map(Medium::new).toList();
            shownFor = question.shownFor();
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

    /** To be fetched from the round's {@code media/{id}}. */
    public static class Medium {
        /** PICTURE or SOUND. */
        public String kind;

        public String id;
        /** For those who cannot see or hear it. */
        public String text;

        Medium(PracticeTurn.Medium medium) {
            kind = medium.kind();
            id = medium.sha256();
            text = medium.description();
        }
    }
}
