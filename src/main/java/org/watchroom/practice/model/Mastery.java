package org.watchroom.practice.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person masters of the standard on a day, topic by topic and skill by skill: a Beta-binomial model in three steps.
 *
 * <p><b>Evidence.</b> Each question that the person has answered counts once, however often it was repeated, by its last
 * answer: a right one counts R for and 1 − R against, where R is the probability that it is still remembered on that day
 * (FSRS-6, see {@link Fsrs}); a wrong one counts against until it was right again. So what is not practised fades, and
 * repeating one question never makes the interval of a topic narrower. Guessing is neither taken off what was
 * right nor added to what was forgotten.
 *
 * <p><b>Prior.</b> A topic is thought to be like the person's other topics as far as {@value #TOPIC_LIKE_PERSON} answers would
 * say so, a skill like its topic as far as {@value #SKILL_LIKE_TOPIC}; the person as a whole is thought of without
 * prejudice, each share as likely as any other. This is the hierarchical model of section 5.3 of Gelman et al., Bayesian Data
 * Analysis, with the two strengths set instead of estimated: 8 answers let a person's topics differ by about 15 per cent.
 * For the person as a whole n answers of one topic count as n × (8 + 1) ÷ (8 + n), the design effect of a cluster with the
 * correlation 1 ÷ (8 + 1) (Kish, Survey Sampling, 1965, section 5.4).
 */
public final class Mastery {

    static final double TOPIC_LIKE_PERSON = 8;
    static final double SKILL_LIKE_TOPIC = 4;

    private final Map<String, Tally> topics = new HashMap<>();
    private final Map<String, Tally> skills = new HashMap<>();
    private final Map<String, List<Stock>> stock = new HashMap<>();
    private final Map<Long, Known> known;
    private final Fsrs fsrs;
    private final LocalDate on;
    private final Share overall;

    /**
     * @param stock the questions in use; answers to others do not count
     * @param known by question id, of those that the person has answered
     * @param on the day that it is asked for, if nothing were practised until then
     */
    public Mastery(List<Stock> stock, Map<Long, Known> known, Fsrs fsrs, LocalDate on) {
        this.known = known;
        this.fsrs = fsrs;
        this.on = on;
        for (Stock it : stock) {
            this.stock.computeIfAbsent(it.topic(), topic -> new ArrayList<>()).add(it);
            Tally topic = topics.computeIfAbsent(it.topic(), key -> new Tally());
            Tally skill = skills.computeIfAbsent(it.key(), key -> new Tally());
            Double remembered = remembered(it);
            topic.count(remembered);
            skill.count(remembered);
        }
        overall = asAWhole();
    }

    private Share asAWhole() {
        double right = 1;
        double wrong = 1;
        for (Tally it : topics.values()) {
            double counts = (TOPIC_LIKE_PERSON + 1) / (TOPIC_LIKE_PERSON + it.answered);
            right += it.remembered * counts;
            wrong += (it.answered - it.remembered) * counts;
        }
        return new Share(right, wrong);
    }

    /** The probability that the answer to that question is known on the day, 0 to 1; null when it was never answered. */
    Double remembered(Stock it) {
        Known before = known(it);
        return before == null ? null : before.remembered(fsrs, on);
    }

    /** Null when it was never answered. */
    Known known(Stock it) {
        return known.get(it.questionId());
    }

    /** The questions of a topic. */
    List<Stock> questions(String topic) {
        return stock.getOrDefault(topic, List.of());
    }

    /** The questions of all topics that the person has answered. */
    public int answered() {
        return topics.values().stream().mapToInt(it -> it.answered).sum();
    }

    /** Of the person as a whole. */
    public Share overall() {
        return overall;
    }

    public Part topic(String topic, double pass) {
        return part(topics.get(topic), topicShare(topic), pass);
    }

    /** What would be answered right of a topic. */
    public Share topicShare(String topic) {
        return share(topics.get(topic), overall.mean(), TOPIC_LIKE_PERSON);
    }

    /**
     * @param key of the item of the standard
     * @param topic that it belongs to
     */
    public Part skill(String key, String topic, double pass) {
        Tally tally = skills.get(key);
        return part(tally, share(tally, topicShare(topic).mean(), SKILL_LIKE_TOPIC), pass);
    }

    /** How much the topic is taken from the person's other topics, 1 when nothing else is known of it. */
    double borrowed(String topic) {
        return TOPIC_LIKE_PERSON / (TOPIC_LIKE_PERSON + answered(topic));
    }

    /** Questions of a topic that the person has answered. */
    public int answered(String topic) {
        Tally tally = topics.get(topic);
        return tally == null ? 0 : tally.answered;
    }

    private static Share share(Tally tally, double like, double strength) {
        Tally counted = tally == null ? new Tally() : tally;
        return new Share(
                strength * like + counted.remembered, strength * (1 - like) + counted.answered - counted.remembered);
    }

    private static Part part(Tally tally, Share share, double pass) {
        Tally counted = tally == null ? new Tally() : tally;
        return new Part(
                share,
                counted.questions,
                counted.answered,
                Standing.of(share, counted.questions, counted.answered, pass));
    }

    /**
     * A topic or a skill.
     *
     * @param questions there are
     * @param answered of them
     */
    public record Part(Share share, int questions, int answered, Standing standing) {}

    private static final class Tally {
        private int questions;
        private int answered;
        private double remembered;

        void count(Double share) {
            questions++;
            if (share != null) {
                answered++;
                remembered += share;
            }
        }
    }
}
