package org.watchroom.certificates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.watchroom.platform.OwnFile;
import org.watchroom.platform.Settings;

/**
 * The Ed25519 key that heads of the register, the statements of certificates and open badges are signed with: a file in the
 * data folder that only its owner may read, made at the first need. Its two lines are the private key (PKCS#8) and the public key (X.509), in Base64.
 */
@ApplicationScoped
class RegisterKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW_BYTES = 32;

    @Inject
    private Settings settings;

    private KeyPair kept;

    byte[] sign(byte[] text) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(pair().getPrivate());
            signing.update(text);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean holds(byte[] text, byte[] signature) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(pair().getPublic());
            checking.update(text);
            return checking.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** X.509 SubjectPublicKeyInfo in Base64. */
    String published() {
        return Base64.getEncoder().encodeToString(pair().getPublic().getEncoded());
    }

    /** The 32 bytes of the public key as RFC 8032 writes them: the end of the X.509 form. */
    byte[] raw() {
        byte[] encoded = pair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
    }

    private synchronized KeyPair pair() {
        if (kept == null) {
            Path file = settings.data().resolve("keys").resolve("register.key");
            try {
                if (!Files.exists(file)) {
                    create(file);
                }
                kept = read(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read or make the register's key " + file, e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Not a key: " + file, e);
            }
        }
        return kept;
    }

    /** Another node may do the same at the same moment: whoever links first wins, and nobody reads half a key. */
    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Files.createDirectories(file.getParent(), OwnFile.only("rwx------"));
        Path draft = Files.createTempFile(file.getParent(), "register", ".new", OwnFile.only("rw-------"));
        try {
            Files.write(
                    draft,
                    List.of(
                            base64.encodeToString(pair.getPrivate().getEncoded()),
                            base64.encodeToString(pair.getPublic().getEncoded())));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // made by another node meanwhile, and read by the caller
        } finally {
            Files.delete(draft);
        }
    }

    private static KeyPair read(List<String> lines) throws GeneralSecurityException {
        Base64.Decoder base64 = Base64.getDecoder();
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }
}
