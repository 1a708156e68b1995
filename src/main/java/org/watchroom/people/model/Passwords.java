package org.watchroom.people.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.watchroom.kernel.Refused;

/**
 * Hashes passwords with Argon2id: 2 passes over 19 MiB, one lane (OWASP's second choice of parameters), 16 bytes of salt,
 * 32 of hash. The parameters stand in each hash, so they can be raised later.
 *
 * <p>As many are hashed at once as there are processors, four at most; a few dozen more wait their turn and the next are
 * refused with {@code people.sign-in.crowd}. Otherwise a class that signs in at the bell takes the memory and the threads
 * of those who sit an exam already.
 */
@ApplicationScoped
public class Passwords {

    private static final int PASSES = 2;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int LANES = 1;
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int WAITING = 48;
    private static final String FIRST_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = hash("nobody has this password");

    public String hash(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + encode(salt) + "$"
                + encode(inTurn(password, salt, PASSES, MEMORY_KIB, LANES));
    }

    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        String[] cost = parts[3].split(",");
        byte[] expected = decode(parts[5]);
        byte[] actual = inTurn(password, decode(parts[4]), number(cost[1]), number(cost[0]), number(cost[2]));
        return MessageDigest.isEqual(expected, actual);
    }

    /** Costs as much time as a real check, so that an unknown name cannot be told from a wrong password. */
    public void spendTheTime(String password) {
        matches(password, nobodys);
    }

    /** A first password that is easy to read aloud: three groups of four, without letters that look alike. */
    public String first() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(FIRST_LETTERS.charAt(random.nextInt(FIRST_LETTERS.length())));
        }
        return password.toString();
    }

    private byte[] inTurn(String password, byte[] salt, int passes, int memory, int lanes) {
        if (places.getQueueLength() >= WAITING) {
            throw new Refused(Refused.Kind.TOO_OFTEN, "people.sign-in.crowd");
        }
        places.acquireUninterruptibly();
        try {
            return argon2id(password, salt, passes, memory, lanes);
        } finally {
            places.release();
        }
    }

    private static byte[] argon2id(String password, byte[] salt, int passes, int memory, int lanes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(passes)
                .withMemoryAsKB(memory)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[32];
        generator.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static int number(String setting) {
        return Integer.parseInt(setting.substring(setting.indexOf('=') + 1));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
