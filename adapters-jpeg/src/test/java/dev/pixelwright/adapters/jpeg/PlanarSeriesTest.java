package dev.pixelwright.adapters.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Results that share a decoding. */
class PlanarSeriesTest {

    /**
     * Of pictures that differ by a step of eight bits in each sample it is 48. What a second kernel changes is less than the
     * quantisation of quality 97 does.
     */
    private static final double ALIKE = 42;

    /** Of small pictures many pixels are near an edge, beyond which one kernel sees other things than two. */
    private static final double ALIKE_WHEN_SMALL = 34;

    private static final int SMALL = 48;

    /** With three pixels across, every one of them is at an edge. */
    private static final double ALIKE_WHEN_TINY = 30;

    private static final int TINY = 8;

    private static final class Counted implements ByteSource {

        private final byte[] bytes;
        private final AtomicInteger opened = new AtomicInteger();

        private Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public InputStream open() throws IOException {
            opened.incrementAndGet();
            return ByteSource.of(bytes).open();
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }

    private static List<byte[]> renderAll(SeriesEngine engine, ByteSource source, byte[] file, List<String> wanted) {
        List<ByteArrayOutputStream> targets = new ArrayList<>();
        List<RenderOrder> orders = new ArrayList<>();
        for (String transformation : wanted) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            targets.add(target);
            orders.add(new RenderOrder(Engines.plan(file, transformation), target, RenderMonitor.NONE));
        }
        for (RenderOutcome outcome : engine.renderAll(source, orders)) {
            try {
                outcome.orThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return targets.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    @Property(tries = 150)
    void aResultOfASeriesShouldShowWhatItShowsAlone(
            @ForAll("series") List<String> wanted,
            @ForAll @IntRange(min = 60, max = 700) int width,
            @ForAll @IntRange(min = 60, max = 700) int height,
            @ForAll @IntRange(min = 1, max = 8) int orientation,
            @ForAll Subsampling subsampling) {
        byte[] file = SmoothJpeg.oriented(new Size(width, height), subsampling, orientation);
        List<byte[]> made = renderAll(Engines.PLANAR_ONLY, ByteSource.of(file), file, wanted);
        for (int i = 0; i < made.size(); i++) {
            Size size = Engines.plan(file, wanted.get(i)).size();
            double least = leastAlike(Math.min(size.width(), size.height()));
            assertThat(Engines.psnr(
                            Engines.picture(made.get(i)),
                            Engines.picture(Engines.render(Engines.PLANAR_ONLY, file, wanted.get(i)))))
                    .as("%s of %s of %dx%d, %s", wanted.get(i), wanted, width, height, subsampling)
                    .isGreaterThan(least);
        }
    }

    private static double leastAlike(int side) {
        if (side < TINY) {
            return ALIKE_WHEN_TINY;
        }
        return side < SMALL ? ALIKE_WHEN_SMALL : ALIKE;
    }

    @Provide
    Arbitrary<List<String>> series() {
        Arbitrary<String> size = Arbitraries.integers().between(16, 400).map(side -> side + "x" + side);
        Arbitrary<String> plain = size.map(box -> "resize:" + box + "/jpeg:q=97");
        Arbitrary<String> cover = size.map(box -> "resize:" + box + ",fit=cover/jpeg:q=97");
        Arbitrary<String> others = Arbitraries.of(
                "jpeg:q=97",
                "resize:120x90,kernel=mitchell/jpeg:q=97",
                "crop:50x50/resize:30x30/jpeg:q=97",
                "mirror/resize:80x80/jpeg:q=97",
                "rotate:90/resize:80x80/jpeg:q=97",
                "resize:100x100/grayscale/jpeg:q=97",
                "grayscale/resize:220x220/jpeg:q=97",
                "resize:90x90/blur:2/jpeg:q=97",
                "resize:200x200/brightness:10/jpeg:q=97,progressive=true",
                "resize:64x64/jpeg:bytes=30000");
        return Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, cover), Tuple.of(2, others))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Test
    void fiveSizesShouldShareOneDecoding() {
        byte[] file = SmoothJpeg.of(new Size(640, 480), Subsampling.S420);
        Counted source = new Counted(file);
        renderAll(
                Engines.PLANAR_ONLY,
                source,
                file,
                List.of(
                        "resize:400x/jpeg",
                        "resize:320x/jpeg",
                        "resize:200x/jpeg",
                        "resize:90x/jpeg",
                        "rotate:90/jpeg"));
        assertThat(source.opened).hasValue(1);
    }

    /** Between 400 and 320 there is too little for a kernel to leave out what the one before made soft. */
    @Test
    void aSizeNotMuchSmallerShouldBeMadeOfTheSourceItself() {
        byte[] file = SmoothJpeg.of(new Size(640, 480), Subsampling.S444);
        List<String> wanted = List.of("resize:400x/jpeg", "resize:320x/jpeg");
        assertThat(renderAll(Engines.PLANAR_ONLY, ByteSource.of(file), file, wanted)
                        .get(1))
                .isEqualTo(Engines.render(Engines.PLANAR_ONLY, file, wanted.get(1)));
    }

    /** Black beside white: what was cut off before it was resized must not shine through from a larger result. */
    @Test
    void whatWasCutOffShouldNotBeSeen() throws IOException {
        BufferedImage halves = new BufferedImage(400, 200, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = halves.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(200, 0, 200, 200);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(halves, "jpeg", jpeg);
        byte[] file = jpeg.toByteArray();
        List<String> wanted = List.of("resize:300x150/jpeg:q=97", "crop:200x200,x=0,y=0/resize:70x70/jpeg:q=97");
        byte[] left = renderAll(Engines.PLANAR_ONLY, ByteSource.of(file), file, wanted)
                .get(1);
        BufferedImage black = ImageIO.read(new ByteArrayInputStream(left));
        for (int x = 0; x < black.getWidth(); x++) {
            assertThat(black.getRGB(x, 35) & 0xff).as("column %d", x).isLessThan(6);
        }
    }

    @Test
    void whatDoesNotFitIntoTheMemoryTogetherShouldBeDecodedApart() {
        byte[] file = SmoothJpeg.of(new Size(4000, 2500), Subsampling.GRAY);
        Counted source = new Counted(file);
        // Each of them is held whole twice.
        renderAll(Engines.PLANAR_ONLY, source, file, List.of("rotate:90/jpeg", "rotate:270/jpeg"));
        assertThat(source.opened).hasValue(2);
    }

    @Test
    void strangersAmongThemShouldGoToTheOtherEngineAsTheyAre() {
        byte[] file = SmoothJpeg.of(new Size(320, 240), Subsampling.S420);
        Engines.Remembering general = new Engines.Remembering();
        List<String> wanted =
                List.of("resize:100x/jpeg", "sepia/resize:50x50/jpeg", "resize:60x/png", "resize:150x/jpeg");
        List<byte[]> made = renderAll(new PlanarJpegEngine(general), ByteSource.of(file), file, wanted);
        assertThat(general.plans)
                .extracting(plan -> plan.source().size())
                .containsExactlyInAnyOrder(new Size(320, 240), new Size(60, 45));
        for (int i = 0; i < made.size(); i++) {
            assertThat(Engines.psnr(
                            Engines.picture(made.get(i)),
                            Engines.picture(Engines.render(Engines.GENERAL, file, wanted.get(i)))))
                    .as(wanted.get(i))
                    .isGreaterThan(35);
        }
    }
}
