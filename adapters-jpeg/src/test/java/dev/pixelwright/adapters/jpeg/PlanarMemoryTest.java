package dev.pixelwright.adapters.jpeg;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.pixelwright.adapters.jpeg.encode.JpegEncoder;
import dev.pixelwright.adapters.jpeg.encode.JpegSettings;
import dev.pixelwright.adapters.jpeg.encode.Subsampling;
import dev.pixelwright.adapters.jpeg.plane.Plane;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.transform.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made in planes holds rows, however large the picture is. */
class PlanarMemoryTest {

    private static final int SIDE = 10_000;
    private static final long MEGABYTE = 1_000_000;

    private static byte[] hundredMegapixels() throws IOException {
        Plane luma = Plane.ofRows(SIDE, 400);
        Plane colour = Plane.ofRows(SIDE / 2, 200);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < SIDE; x++) {
                luma.line(y)[x] = (x / 40 + y / 40) % 2 * 100 + 70;
                colour.line(y / 2)[x / 2] = 100 + x % 80 / 4f;
            }
        }
        luma.pad();
        colour.pad();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JpegEncoder encoder = new JpegEncoder(JpegSettings.of(SIDE, SIDE, Subsampling.S420, 75), out);
        for (int i = 0; i < SIDE / 400; i++) {
            encoder.write(List.of(luma, colour, colour));
        }
        encoder.finish();
        return out.toByteArray();
    }

    @Test
    void aHundredMegapixelsShouldBecomeAThumbnailInLittleMemory() throws IOException {
        byte[] file = hundredMegapixels();
        Plan plan = Engines.plan(file, "resize:300x300/jpeg");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        byte[] made = Engines.render(Engines.PLANAR_ONLY, file, plan);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("all that was ever allocated for 300 MB of samples")
                .isLessThan(24 * MEGABYTE);
        assertThat(ImageHeaders.read(ByteSource.of(made)).size()).isEqualTo(new Size(300, 300));
    }

    @Test
    void whatWouldHaveToBeHeldAsAWholeShouldBeLeftToTheOtherEngine() throws IOException {
        byte[] file = hundredMegapixels();
        Engines.Refusing general = new Engines.Refusing();
        for (String transformation : new String[] {"rotate:90/jpeg", "blur:2/jpeg", "jpeg:bytes=100000"}) {
            Plan plan = Engines.plan(file, transformation);
            Engines.render(new PlanarJpegEngine(general), file, plan);
            assertThat(general.last).as(transformation).isSameAs(plan);
        }
    }
}
