package dev.pixelwright.adapters.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.jpeg.kept.KeptDecodings;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Orders of a file that was decoded before. */
class KeptDecodingsTest {

    private static final Size SIZE = new Size(1200, 900);
    private static final byte[] FILE = StripedJpeg.of(SIZE);

    /** Bytes of its samples at half scale. */
    private static final long HALF = 3L * 600 * 450 * Float.BYTES;

    private static final String WIDE = "resize:400x/jpeg:q=85";

    /** A file that knows its name, and how much of it was read. */
    private static final class Named implements ByteSource {

        private final byte[] bytes;
        private final Optional<Sha256> name;
        private final AtomicLong read = new AtomicLong();

        private Named(byte[] bytes, String name) {
            this.bytes = bytes;
            this.name = name.isEmpty() ? Optional.empty() : Optional.of(Sha256.of(name));
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    int count = super.read(into, offset, length);
                    read.addAndGet(Math.max(0, count));
                    return count;
                }
            };
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public Optional<Sha256> sha256() {
            return name;
        }

        /** Whether its picture, and not only its header, was read. */
        private boolean isDecoded() {
            return read.get() > bytes.length / 2;
        }
    }

    private static ImageEngine keeping(long bytes) {
        return new PlanarJpegEngine(Engines.GENERAL, new KeptDecodings(bytes));
    }

    private static byte[] rendered(ImageEngine engine, ByteSource file, byte[] header, String transformation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            engine.render(file, Engines.plan(header, transformation), out, RenderMonitor.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether an order of {@code name} decodes the file. */
    private static boolean decodes(ImageEngine engine, String name) {
        Named file = new Named(FILE, name);
        assertThat(rendered(engine, file, FILE, WIDE)).isEqualTo(Engines.render(Engines.PLANAR_ONLY, FILE, WIDE));
        return file.isDecoded();
    }

    @Property(tries = 60)
    void whatWasKeptShouldGiveTheSameBytes(
            @ForAll @IntRange(min = 1, max = 200) int width,
            @ForAll @IntRange(min = 1, max = 200) int height,
            @ForAll @IntRange(min = 1, max = 8) int orientation,
            @ForAll Subsampling subsampling) {
        byte[] file = SmoothJpeg.oriented(new Size(width, height), subsampling, orientation);
        ImageEngine engine = keeping(1 << 22);
        for (String wanted : new String[] {
            "resize:30x30/jpeg",
            "resize:29x29/png",
            "grayscale/resize:28x28/jpeg",
            "resize:27x27/jpeg",
            "jpeg",
            "jpeg:q=70"
        }) {
            assertThat(rendered(engine, new Named(file, "it"), file, wanted))
                    .as(wanted)
                    .isEqualTo(Engines.render(new PlanarJpegEngine(Engines.GENERAL), file, wanted));
        }
    }

    @Test
    void aFileShouldBeDecodedOnceForAllOrdersOfOneScale() {
        ImageEngine engine = keeping(2 * HALF);
        assertThat(decodes(engine, "it")).isTrue();
        assertThat(decodes(engine, "it")).isFalse();
        Named again = new Named(FILE, "it");
        assertThat(rendered(engine, again, FILE, "resize:380x/webp:q=80"))
                .isEqualTo(Engines.render(new PlanarJpegEngine(Engines.GENERAL), FILE, "resize:380x/webp:q=80"));
        assertThat(again.isDecoded()).isFalse();
        Named smaller = new Named(FILE, "it");
        rendered(engine, smaller, FILE, "resize:100x/jpeg");
        assertThat(smaller.isDecoded()).as("at another scale").isTrue();
    }

    @Test
    void aFileOfUnknownDigestShouldBeDecodedEachTime() {
        ImageEngine engine = keeping(2 * HALF);
        assertThat(decodes(engine, "")).isTrue();
        assertThat(decodes(engine, "")).isTrue();
    }

    @Test
    void thoseThatWereNotAskedForTheLongestShouldGo() {
        ImageEngine engine = keeping(2 * HALF);
        decodes(engine, "first");
        decodes(engine, "second");
        assertThat(decodes(engine, "first")).isFalse();
        decodes(engine, "third");
        assertThat(decodes(engine, "second")).as("gone for the third").isTrue();
        assertThat(decodes(engine, "third")).isFalse();
        assertThat(decodes(engine, "first")).as("gone for the second").isTrue();
    }

    @Test
    void aPictureThatLeavesNoRoomForAnotherShouldNotBeKept() {
        ImageEngine engine = keeping(2 * HALF - 1);
        assertThat(decodes(engine, "it")).isTrue();
        assertThat(decodes(engine, "it")).isTrue();
    }

    @Test
    void aDecodingThatBrokeOffShouldNotBeKept() {
        ImageEngine engine = keeping(2 * HALF);
        Named cut = new Named(Arrays.copyOf(FILE, FILE.length / 2), "it");
        assertThatThrownBy(() -> rendered(engine, cut, FILE, WIDE)).isInstanceOf(FailureException.class);
        assertThat(decodes(engine, "it")).isTrue();
    }
}
