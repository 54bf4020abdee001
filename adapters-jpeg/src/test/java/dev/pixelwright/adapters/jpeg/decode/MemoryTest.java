package dev.pixelwright.adapters.jpeg.decode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What decoding takes does not grow with the picture, or with its coefficients only; measured on 100 megapixels. */
class MemoryTest {

    private static final int SIDE = 10_000;
    private static final int[] SAMPLINGS = {22, 11, 11};
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void loadClasses() throws IOException {
        TestPicture picture = TestPicture.striped(16, 16, SAMPLINGS);
        allocated(TestFile.sequential(picture, TestScan.interleaved(3)).write(), Scale.FULL);
        allocated(TestFile.progressive(picture, TestScan.successive(3)).write(), Scale.EIGHTH);
    }

    @Test
    void aSequentialFileShouldTakeAFewRows() throws IOException {
        TestPicture picture = TestPicture.striped(SIDE, SIDE, SAMPLINGS);
        byte[] file = TestFile.sequential(picture, TestScan.interleaved(3)).write();
        assertThat(allocated(file, Scale.EIGHTH)).isLessThan(1 << 20);
        assertThat(allocated(file, Scale.FULL)).isLessThan(2 << 20);
    }

    @Test
    void aProgressiveFileAtAnEighthShouldTakeTwoBytesABlock() throws IOException {
        TestPicture picture = TestPicture.striped(SIDE, SIDE, new int[] {11});
        List<TestScan> scans = List.of(
                new TestScan(List.of(0), 0, 0, 0, 1),
                new TestScan(List.of(0), 1, 63, 0, 0),
                new TestScan(List.of(0), 0, 0, 1, 0));
        byte[] file = TestFile.progressive(picture, scans).write();
        long blocks = (long) (SIDE / 8) * (SIDE / 8);
        assertThat(allocated(file, Scale.EIGHTH)).isLessThan(2 * blocks + (1 << 20));
    }

    // What decoding took in all, also of what was given back; the targets keep one strip each.
    private static long allocated(byte[] file, Scale scale) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        JpegDecoder decoder = JpegDecoder.open(new ByteArrayInputStream(file));
        int components = decoder.frame().components().size();
        decoder.decode(
                scale, Stream.<RowTarget>generate(Strip::new).limit(components).toList(), done -> {});
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
