package org.watchroom.programmes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.watchroom.kernel.CurrentUser;
import org.watchroom.kernel.Permission;
import org.watchroom.kernel.Permits;
import org.watchroom.kernel.Refused;
import org.watchroom.people.IdentityVault;
import org.watchroom.platform.Acting;
import org.watchroom.programmes.model.CalendarRepository;

/**
 * One's timetable for the calendar on one's phone, at an address that only its owner knows. Whoever knows the address
 * reads the timetable without signing in, so a new one can be made at any time, and the old one is dead from then on.
 */
@ApplicationScoped
@Transactional
public class CalendarFeed {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CalendarRepository addresses;

    @Inject
    private Timetable timetable;

    @Inject
    private IdentityVault vault;

    @Inject
    private Acting acting;

    @Inject
    private CurrentUser user;

    /** The secret part of one's own address; empty while there is none. */
    @Permits(Permission.SIGNED_IN)
    public Optional<String> token() {
        long me = user.id();
        return addresses.sealed(me).map(it -> new String(vault.open(it, owner(me)), StandardCharsets.US_ASCII));
    }

    /** Makes one's first address, or a new one in the place of the old. */
    @Permits(Permission.SIGNED_IN)
    public String renew() {
        long me = user.id();
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        addresses.put(me, digest(token), vault.seal(token.getBytes(StandardCharsets.US_ASCII), owner(me)));
        return token;
    }

    /**
     * The timetable behind an address, read as its owner.
     *
     * @throws Refused {@code programmes.calendar.absent} for an address that was never made, is no longer valid, or whose
     *     owner may no longer sign in: the asker cannot tell these apart
     */
    @Permits(Permission.ANYONE)
    public List<SessionFacts> read(String token) {
        long owner = addresses
                .owner(digest(token == null ? "" : token))
                .orElseThrow(() -> Refused.absent("programmes.calendar.absent"));
        List<SessionFacts> sessions = new ArrayList<>();
        acting.as(owner, () -> {
            if (!user.isSignedIn()) {
                throw Refused.absent("programmes.calendar.absent");
            }
            sessions.addAll(timetable.mine());
        });
        return sessions;
    }

    private static byte[] owner(long personId) {
        return ("calendar " + personId).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
