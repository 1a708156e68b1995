package org.watchroom.exams;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A candidate with a bad line who never gives up: each answer is sent until it is acknowledged. Now and then one is sent five
 * times, or its receipt is not waited for, or it lies about for a while and later ones overtake it, or an answer of long ago
 * arrives once more.
 */
final class StubbornCandidate {

    private static final int OK = 200;
    private static final int SIGN_IN_FIRST = 401;
    /** When the product itself says so, in JSON. What a server says that is still starting passes. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 409, 422);

    private static final int DUPLICATES = 5;
    /** Tries, which is a quarter of an hour and more. */
    private static final int PATIENCE = 300;

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final FastCandidate candidate;
    private final String name;
    private final String password;
    private final Random luck;
    private final Duration delay;
    private final List<FastCandidate.Save> kept = new ArrayList<>();
    private CandidateJournal journal;
    private FastCandidate.Save lying;
    private long lyingUntil;

    /** @param delay how long an answer lies about that is overtaken */
    StubbornCandidate(FastCandidate candidate, String name, String password, long seed, Duration delay) {
        this.candidate = candidate;
        this.name = name;
        this.password = password;
        this.luck = new Random(seed);
        this.delay = delay;
    }

    FastCandidate candidate() {
        return candidate;
    }

    void writesInto(CandidateJournal newJournal) {
        journal = newJournal;
    }

    int acknowledged() {
        return kept.size();
    }

    /** Returns when the next answer is acknowledged, or lies about. */
    void answer() throws IOException, InterruptedException {
        if (lying != null && System.nanoTime() - lyingUntil > 0) {
            deliver();
        }
        FastCandidate.Save save = candidate.next();
        journal.sent(save);
        int fate = luck.nextInt(10);
        if (fate == 3 && lying == null) {
            lying = save;
            lyingUntil = System.nanoTime() + delay.toNanos();
            return;
        }
        if (fate == 0) {
            unheard(save);
        }
        insist(save);
        keep(save);
        if (fate == 1) {
            for (int i = 1; i < DUPLICATES; i++) {
                insist(save);
            }
        }
        if (fate == 2) {
            insist(kept.get(luck.nextInt(kept.size())));
        }
    }

    private void deliver() throws IOException, InterruptedException {
        insist(lying);
        keep(lying);
        lying = null;
    }

    private void keep(FastCandidate.Save save) throws IOException {
        journal.kept(save);
        kept.add(save);
    }

    /** Returns when everything has arrived and the paper is sealed. */
    void handIn() throws IOException, InterruptedException {
        if (lying != null) {
            deliver();
        }
        for (int tries = 1; ; tries++) {
            try {
                candidate.submit();
                journal.sealed();
                return;
            } catch (IOException notYet) {
                wait(tries, notYet);
                comeBack();
            }
        }
    }

    private void unheard(FastCandidate.Save save) {
        try {
            candidate.sendAndHangUp(save);
        } catch (IOException nobodyThere) {
            // as unheard as the others
        }
    }

    private void insist(FastCandidate.Save save) throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                Wire.Reply reply = candidate.send(save, true);
                if (reply.status() == OK) {
                    return;
                }
                if (reply.status() == SIGN_IN_FIRST) {
                    comeBack();
                } else if (REFUSALS.contains(reply.status()) && reply.body().startsWith("{")) {
                    throw new IllegalStateException("an answer was refused: " + save + ": " + reply);
                }
                wait(tries, new IOException(reply.toString()));
            } catch (IOException nobodyThere) {
                wait(tries, nobodyThere);
            }
        }
    }

    private void comeBack() {
        try {
            candidate.signIn(name, password);
        } catch (IOException notYet) {
            // the next try finds out
        }
    }

    /** Longer each time and never just so long, as the page of the exam does. */
    private void wait(int tries, IOException trouble) throws IOException, InterruptedException {
        if (tries > PATIENCE) {
            throw trouble;
        }
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tries - 1, 10));
        Thread.sleep((long) (longest * (0.5 + luck.nextDouble() / 2)));
    }
}
