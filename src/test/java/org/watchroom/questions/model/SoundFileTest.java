package org.watchroom.questions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.watchroom.kernel.Refused;

class SoundFileTest {

    @Test
    void onlyTheFormatAndTheSamplesAreKeptAndTheyAreHeardAsBefore() throws IOException, UnsupportedAudioFileException {
        byte[] wave = wave(8_000, 1, 16, 8_000);
        byte[] chatty = withChunkBeforeSamples(wave, "LIST", "INFOIART somebody's name");
        byte[] rewritten = SoundFile.rewritten(chatty);
        assertThat(rewritten).isEqualTo(SoundFile.rewritten(wave));
        assertThat(new String(rewritten, StandardCharsets.ISO_8859_1)).doesNotContain("somebody");
        AudioFileFormat heard = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(rewritten));
        assertThat(heard.getFrameLength()).isEqualTo(8_000);
        assertThat(heard.getFormat().getSampleRate()).isEqualTo(8_000f);
    }

    @Test
    void stereoAndEightBitsAreTakenToo() {
        assertThat(SoundFile.rewritten(wave(44_100, 2, 16, 100))).hasSize(44 + 400);
        assertThat(SoundFile.rewritten(wave(8_000, 1, 8, 101))).hasSize(44 + 102);
    }

    @Test
    void whatIsTooLongOrTooBigIsRefused() {
        assertThat(refusal(wave(8_000, 1, 8, 60 * 8_000 + 1))).isEqualTo("questions.media.sound.too-long");
        assertThat(refusal(new byte[SoundFile.MOST_BYTES + 1])).isEqualTo("questions.media.sound.too-big");
    }

    @Test
    void whatIsNoWaveOfPlainSamplesIsRefused() {
        byte[] wave = wave(8_000, 1, 16, 100);
        byte[] compressed = wave.clone();
        compressed[20] = 85;
        byte[] negative = wave.clone();
        ByteBuffer.wrap(negative).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -2);
        byte[] endless = wave.clone();
        ByteBuffer.wrap(endless).order(ByteOrder.LITTLE_ENDIAN).putInt(40, Integer.MAX_VALUE);
        byte[] skipping = wave.clone();
        ByteBuffer.wrap(skipping).order(ByteOrder.LITTLE_ENDIAN).putInt(16, Integer.MAX_VALUE);
        byte[] silent = wave(8_000, 1, 16, 0);
        byte[] tooFast = wave(96_000, 1, 16, 10);
        for (byte[] bad : new byte[][] {
            compressed,
            negative,
            endless,
            skipping,
            silent,
            tooFast,
            {},
            Arrays.copyOf(wave, 30),
            Arrays.copyOf(wave, 60),
            "MThd and so on, surely no wave file".getBytes(StandardCharsets.ISO_8859_1)
        }) {
            assertThat(refusal(bad)).isEqualTo("questions.media.sound.unreadable");
        }
    }

    private static String refusal(byte[] file) {
        String[] key = new String[1];
        assertThatThrownBy(() -> SoundFile.rewritten(file))
                .isInstanceOfSatisfying(Refused.class, refused -> key[0] = refused.key());
        return key[0];
    }

    /** A file as a recorder writes it, of so many frames. */
    static byte[] wave(int rate, int channels, int bits, int frames) {
        AudioFormat format = new AudioFormat(rate, bits, channels, bits > 8, false);
        byte[] samples = new byte[frames * format.getFrameSize()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i * 31);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(samples), format, frames),
                    AudioFileFormat.Type.WAVE,
                    out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] withChunkBeforeSamples(byte[] wave, String name, String said) {
        byte[] text = said.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer out = ByteBuffer.allocate(wave.length + 8 + text.length + text.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put(wave, 0, 36)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(text.length)
                .put(text);
        out.position(out.position() + text.length % 2);
        return out.put(wave, 36, wave.length - 36).array();
    }
}
