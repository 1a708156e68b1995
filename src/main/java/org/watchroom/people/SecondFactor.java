package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Reason;
import org.watchroom.kernel.Refused;
import org.watchroom.kernel.Role;
import org.watchroom.people.model.AccountRepository;
import org.watchroom.people.model.SecondFactorRepository;
import org.watchroom.people.model.Totp;
import org.watchroom.platform.Settings;

/**
 * The second factor of one's own account: a code of an authenticator app beside the password. Offered to administrators,
 * and to instructors where {@code watchroom.second-factor.instructors} is {@code true}.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refused.class)
public class SecondFactor {

    private static final int CODES = 10;
    private static final int CODE_LENGTH = 10;
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Inject
    private SecondFactorRepository factors;

    @Inject
    private SecondFactorProof proof;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Settings settings;

    @Inject
    private CurrentUser user;

    private final SecureRandom random = new SecureRandom();

    @Permits(Permission.SIGNED_IN)
    public State state() {
        boolean on = proof.isOn(user.id());
        return new State(on, isOffered(), on ? factors.codesLeft(user.id()) : 0);
    }

    /**
     * Begins: gives the secret, the same again until it is confirmed.
     *
     * @throws Refused {@code people.second-factor.not-offered}, or {@code people.second-factor.is-on}
     */
    @Permits(Permission.OWN_ACCOUNT)
    public Enrolment begin() {
        if (!isOffered()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "people.second-factor.not-offered");
        }
        long personId = user.id();
        byte[] secret = factors.find(personId)
                .map(factor -> {
                    if (factor.confirmed()) {
                        throw new Refused("people.second-factor.is-on");
                    }
                    return proof.open(personId, factor);
                })
                .orElseGet(() -> fresh(personId));
        String text = Totp.base32(secret);
        String account = URLEncoder.encode(accounts.get(personId).signInName(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Enrolment(
                text.replaceAll("(.{4})(?=.)", "$1 "),
                "otpauth://totp/Watchroom:" + account + "?secret=" + text + "&issuer=Watchroom");
    }

    /**
     * Switches it on, once its owner has shown a code.
     *
     * @return recovery codes, each for one sign-in without the app; they are shown this once
     * @throws Refused {@code people.code.wrong} or {@code people.code.too-often}
     */
    @Permits(Permission.OWN_ACCOUNT)
    public List<String> confirm(String code) {
        long personId = user.id();
        if (proof.isOn(personId)) {
            throw new Refused("people.second-factor.is-on");
        }
        proof.check(personId, code);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            codes.add(recoveryCode());
        }
        factors.confirm(
                personId, codes.stream().map(it -> proof.digest(personId, it)).toList());
        return codes.stream()
                .map(it -> it.substring(0, 5) + "-" + it.substring(5))
                .toList();
    }

    /** Switches one's own off, with a code. */
    @Permits(Permission.OWN_ACCOUNT)
    public void switchOff(String code) {
        proof.check(user.id(), code);
        factors.remove(user.id());
    }

    /**
     * Takes it from somebody who lost app and codes.
     *
     * @throws Refused {@code people.second-factor.own}: that is done by another administrator
     */
    @Permits(Permission.KEEP_ACCOUNTS)
    public void reset(long personId, Reason reason) {
        if (personId == user.id()) {
            throw new Refused("people.second-factor.own");
        }
        accounts.get(personId).signOutEverywhere();
        factors.remove(personId);
    }

    private boolean isOffered() {
        return user.has(Role.ADMINISTRATOR)
                || user.has(Role.INSTRUCTOR)
                        && settings.text("watchroom.second-factor.instructors")
                                .map(Boolean::parseBoolean)
                                .orElse(false);
    }

    private byte[] fresh(long personId) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        factors.add(personId, proof.seal(personId, secret));
        return secret;
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** @param codesLeft recovery codes that were not used */
    public record State(boolean on, boolean offered, int codesLeft) {}

    /**
     * @param secret in groups of four, to be typed
     * @param uri what the picture holds, as authenticator apps read it
     */
    public record Enrolment(String secret, String uri) {}
}
