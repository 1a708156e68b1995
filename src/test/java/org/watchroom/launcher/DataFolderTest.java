package org.watchroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path place;

    @Test
    void aMissingFolderIsMadeForItsOwnerAlone() throws IOException {
        Path folder = place.resolve("a/b");

        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aSecondProductOnTheSameDataIsRefusedUntilTheFirstHasGone() {
        try (DataFolder first = DataFolder.open(place)) {
            assertThatThrownBy(() -> DataFolder.open(first.root())).hasMessageContaining("already running on the data");
        }
        assertThatCode(() -> DataFolder.open(place).close()).doesNotThrowAnyException();
    }

    @Test
    void aFileInTheWayIsRefused() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data"))).hasMessageContaining("cannot be created");
        assertThatThrownBy(() -> DataFolder.open(file)).hasMessageContaining("cannot be created");
    }

    @Test
    void aSecretIsReadableByItsOwnerAlone() throws IOException {
        Path secret = place.resolve("secret");

        DataFolder.writeSecret(secret, "word");

        assertThat(secret).hasContent("word");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }
}
