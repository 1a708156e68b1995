package org.watchroom.certificates.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.watchroom.platform.Settings;

/**
 * The key that certificates are signed with: the PKCS#12 file that {@code watchroom.signing.keystore} and
 * {@code watchroom.signing.password} name; without one, a key made at the first use and kept for its owner's eyes only
 * under {@code watchroom.data}. Such a key is vouched for by nobody else, and the certificate says so.
 */
@ApplicationScoped
class SigningKey {

    /** Guards nothing: the file of a key made here is protected by its permissions. */
    private static final String OWN_PASSWORD = "watchroom";

    private static final int RSA_BITS = 3072;
    private static final Duration OWN_KEY_LASTS = Duration.ofDays(3653);

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private Key key;

    synchronized Key get() {
        if (key == null) {
            key = settings.text("watchroom.signing.keystore")
                    .map(file -> read(
                            Path.of(file),
                            settings.text("watchroom.signing.password").orElse(""),
                            false))
                    .orElseGet(this::own);
        }
        return key;
    }

    private Key own() {
        Path file = settings.data().resolve("keys").resolve("own-signing.p12");
        if (!Files.exists(file)) {
            keep(file, make());
        }
        return read(file, OWN_PASSWORD, true);
    }

    private static Key read(Path file, String password, boolean own) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(Files.readAllBytes(file)), password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey privateKey) {
                    return new Key(privateKey, store.getCertificateChain(alias), own);
                }
            }
            throw new IllegalStateException("No private key in " + file);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The signing key " + file + " cannot be read", e);
        }
    }

    private byte[] make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair pair = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "signing", pair.getPrivate(), OWN_PASSWORD.toCharArray(), new Certificate[] {certify(pair)});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, OWN_PASSWORD.toCharArray());
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certify(KeyPair pair)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        Instant now = clock.instant();
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "Watchroom self-signed / 值守自签名")
                .addRDN(BCStyle.O, settings.text("watchroom.issuer.name").orElse("Watchroom Demo"))
                .build();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(120, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(OWN_KEY_LASTS)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    /** Writes the file whole or not at all; where another node was first, its key stays. */
    private static void keep(Path file, byte[] bytes) {
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent(), ownerOnly(posix, "rwx------"));
            Path draft = Files.createTempFile(file.getParent(), "key", ".new", ownerOnly(posix, "rw-------"));
            try {
                Files.write(draft, bytes);
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                return;
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The signing key " + file + " cannot be kept", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * @param own made by this installation, vouched for by nobody else
     */
    record Key(PrivateKey privateKey, Certificate[] chain, boolean own) {}
}
