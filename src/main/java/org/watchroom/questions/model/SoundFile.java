package org.watchroom.questions.model;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.watchroom.kernel.Refused;

/**
 * A sound that somebody uploaded: a WAV file of uncompressed samples (PCM), written anew with its format and its samples
 * alone, so that nothing else of the file is kept (Multimedia Programming Interface and Data Specifications 1.0, 1991,
 * “Waveform Audio File Format”).
 */
final class SoundFile {

    /** Largest file, in bytes. */
    static final int MOST_BYTES = 3 * 1024 * 1024;

    static final int MOST_SECONDS = 60;

    private static final int PCM = 1;
    private static final int FORMAT_SIZE = 16;
    private static final int HEADER = 44;
    private static final int SLOWEST = 8_000;
    private static final int FASTEST = 48_000;

    private SoundFile() {}

    /**
     * @return the WAV file with nothing but 8 or 16 bit samples of one or two channels, at 8 to 48 kHz
     * @throws Refused {@code questions.media.sound.too-big}, {@code .too-long}, {@code .unreadable}
     */
    static byte[] rewritten(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refused.input("questions.media.sound.too-big", MOST_BYTES / 1024 / 1024);
        }
        try {
            return rewritten(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IllegalArgumentException cutShort) {
            throw unreadable();
        }
    }

    private static byte[] rewritten(ByteBuffer in) {
        require(word(in).equals("RIFF"));
        in.getInt();
        require(word(in).equals("WAVE"));
        Format format = null;
        while (true) {
            String chunk = word(in);
            int size = in.getInt();
            require(size >= 0);
            if (chunk.equals("fmt ")) {
                require(format == null && size >= FORMAT_SIZE);
                format = Format.read(in.slice().order(ByteOrder.LITTLE_ENDIAN));
            } else if (chunk.equals("data")) {
                require(format != null);
                return written(format, in, size);
            }
            in.position(in.position() + size + size % 2);
        }
    }

    private static byte[] written(Format format, ByteBuffer in, int size) {
        int samples = size - size % format.frame();
        require(samples > 0 && samples <= in.remaining());
        if (samples > (long) MOST_SECONDS * format.rate * format.frame()) {
            throw Refused.input("questions.media.sound.too-long", MOST_SECONDS);
        }
        ByteBuffer out = ByteBuffer.allocate(HEADER + samples + samples % 2).order(ByteOrder.LITTLE_ENDIAN);
        out.put(bytes("RIFF")).putInt(out.capacity() - 8).put(bytes("WAVE"));
        out.put(bytes("fmt ")).putInt(FORMAT_SIZE).putShort((short) PCM).putShort((short) format.channels);
        out.putInt(format.rate).putInt(format.rate * format.frame());
        out.putShort((short) format.frame()).putShort((short) format.bits);
        out.put(bytes("data")).putInt(samples).put(in.slice().limit(samples));
        return out.array();
    }

    private static String word(ByteBuffer in) {
        byte[] word = new byte[4];
        in.get(word);
        return new String(word, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return Refused.input("questions.media.sound.unreadable");
    }

    private record Format(int channels, int rate, int bits) {

        static Format read(ByteBuffer in) {
            require(in.getShort() == PCM);
            int channels = in.getShort();
            int rate = in.getInt();
            in.getInt();
            in.getShort();
            int bits = in.getShort();
            require(channels == 1 || channels == 2);
            require(rate >= SLOWEST && rate <= FASTEST);
            require(bits == 8 || bits == 16);
            return new Format(channels, rate, bits);
        }

        /** Bytes of one sample of all channels. */
        int frame() {
            return channels * bits / 8;
        }
    }
}
