package dev.pixelwright.benchmarks.kernels;

import dev.pixelwright.adapters.java2d.geometry.Resampling;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.geometry.Kernel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Resampling of the engine for all formats, bytes to bytes, three channels: 2725 × 2225 to a width. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GeneralResampling {

    private static final Size SOURCE = new Size(2725, 2225);

    @Param({"720", "1920"})
    public int width = 0;

    @Param({"LANCZOS3", "CUBIC", "LINEAR"})
    public Kernel kernel = Kernel.LANCZOS3;

    private final Bitmap source = Samples.bitmap(SOURCE);

    @Benchmark
    public Bitmap resample() {
        Size target = new Size(width, width * SOURCE.height() / SOURCE.width());
        return Bitmap.of(Resampling.scaled(source, target, kernel), Samples.nobody());
    }
}
