package org.watchroom.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;

class PasswordsTest {

    private static final int CROWD = 200;

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsOwnHashAlone() {
        String hash = passwords.hash("值守 2026");
        assertThat(passwords.matches("值守 2026", hash)).isTrue();
        assertThat(passwords.matches("值守 2027", hash)).isFalse();
    }

    @Test
    void ofACrowdSomeAreLetInAndTheOthersAreAskedToComeBackInsteadOfAllWaiting() throws Exception {
        String hash = passwords.hash("one");
        CountDownLatch bell = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(CROWD);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            answers.add(hands.submit(() -> {
                bell.await();
                try {
                    return String.valueOf(passwords.matches("one", hash));
                } catch (Refused refused) {
                    return refused.key();
                }
            }));
        }
        bell.countDown();
        List<String> said = new ArrayList<>();
        for (Future<String> answer : answers) {
            said.add(answer.get());
        }
        hands.shutdown();
        assertThat(said).containsOnly("true", "people.sign-in.crowd");
        assertThat(said.stream().filter("true"::equals)).hasSizeGreaterThanOrEqualTo(48);
        assertThat(passwords.matches("one", hash)).as("afterwards").isTrue();
    }
}
