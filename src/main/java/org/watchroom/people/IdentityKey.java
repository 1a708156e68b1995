package org.watchroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.watchroom.platform.OwnFile;
import org.watchroom.platform.Settings;

/**
 * The key of the identity numbers, of 256 bits: the setting {@code watchroom.identity.key} (Base64) where there is one,
 * else a file in the data folder that only its owner may read, made at the first need. Who loses it loses the numbers, so
 * it belongs into the backup, apart from the database.
 */
@ApplicationScoped
class IdentityKey {

    private static final int BYTES = 32;

    @Inject
    private Settings settings;

    private byte[] kept;

    synchronized byte[] bytes() {
        if (kept == null) {
            kept = settings.text("watchroom.identity.key")
                    .map(IdentityKey::decoded)
                    .orElseGet(this::fromFile);
        }
        return kept.clone();
    }

    private byte[] fromFile() {
        Path file = settings.data().resolve("keys").resolve("identity.key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return decoded(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or make the identity key " + file, e);
        }
    }

    /** Another node may do the same at the same moment: whoever links first wins, and nobody reads half a key. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.getParent(), OwnFile.only("rwx------"));
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "identity", ".new", OwnFile.only("rw-------"));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // made by another node meanwhile, and read below
        } finally {
            Files.delete(draft);
        }
    }

    private static byte[] decoded(String text) {
        byte[] key = Base64.getDecoder().decode(text.strip());
        if (key.length != BYTES) {
            throw new IllegalStateException("watchroom.identity.key must be " + BYTES + " bytes in Base64");
        }
        return key;
    }
}
