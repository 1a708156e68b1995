package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.watchroom.kernel.Refused;
import org.watchroom.people.model.SignInFailureRepository;

/** Counts wrong passwords by name and address together, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInGuesses {

    private static final int GUESSES = 10;
    private static final Duration GUESSES_WITHIN = Duration.ofMinutes(15);

    @Inject
    private SignInFailureRepository failures;

    /** @throws Refused {@code people.sign-in.too-often} after ten wrong ones within a quarter of an hour */
    void check(byte[] who) {
        if (failures.count(who, GUESSES_WITHIN) >= GUESSES) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.sign-in.too-often", GUESSES_WITHIN.toMinutes());
        }
    }

    void add(byte[] who) {
        failures.add(who);
    }

    void forget(byte[] who) {
        failures.forget(who);
    }
}
