package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.watchroom.people.model.PersonRepository;

/**
 * Encrypts identity numbers and what holds them: AES-256-GCM with a fresh nonce of 96 bits, and HMAC-SHA-256 as the blind
 * index that finds a number again without knowing it. Both keys are derived from the one that {@link IdentityKey} keeps.
 */
@ApplicationScoped
public class IdentityVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    private IdentityKey key;

    @Inject
    private PersonRepository people;

    private final SecureRandom random = new SecureRandom();
    private volatile boolean tried;

    /** The digest by which that text is found again, of 32 bytes. */
    public byte[] index(String text) {
        tryTheKey();
        return hmac(derived("index"), text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Encrypts.
     *
     * @param belongsTo what it belongs to: it opens only with the same again
     */
    public byte[] seal(byte[] plain, byte[] belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, plain, belongsTo);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Decrypts. Throws {@link IllegalStateException} when the key is another one or a bit was changed. */
    public byte[] open(byte[] sealed, byte[] belongsTo) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                belongsTo);
    }

    /** Another key would find nobody and register everybody a second time. */
    private void tryTheKey() {
        if (!tried) {
            people.findAnyIdentity().ifPresent(row -> open((byte[]) row[0], (byte[]) row[1]));
            tried = true;
        }
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes, byte[] belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The identity key does not fit what it should open or seal", e);
        }
    }

    private byte[] derived(String purpose) {
        return hmac(key.bytes(), purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
