package dev.pixelwright.benchmarks.kernels;

import dev.pixelwright.adapters.java2d.Java2dEngine;
import dev.pixelwright.adapters.java2d.encode.Encoders;
import dev.pixelwright.adapters.jpeg.PlanarJpegEngine;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs to mix light and not numbers: 12 megapixels to a width of 1024, file to file, by each engine for JPEG. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LinearResizing {

    private static final Size SOURCE = new Size(4000, 3000);
    private static final int TENTH = 10;

    @Param({"java2d", "planar"})
    public String engine = "java2d";

    @Param({"resize:1024x", "resize:1024x,linear=true"})
    public String steps = "resize:1024x";

    @Param({"jpeg", "png"})
    public String from = "jpeg";

    private final ImageEngine general = new Java2dEngine();
    private ImageEngine tried = general;
    private byte[] file = {};

    /** A picture with the little detail that most photographs have. */
    @Setup
    public void makeFile() throws IOException {
        Size small = new Size(SOURCE.width() / TENTH, SOURCE.height() / TENTH);
        var noise = new ByteArrayOutputStream();
        Encoders.of(new Encoding.Bmp()).write(Samples.bitmap(small), noise, Samples.nobody());
        file = render(general, noise.toByteArray(), "resize:" + SOURCE.width() + "x,enlarge=true/" + from);
        tried = engine.equals("planar") ? new PlanarJpegEngine(general) : general;
    }

    @Benchmark
    public byte[] render() {
        return render(tried, file, steps + "/jpeg");
    }

    private static byte[] render(ImageEngine engine, byte[] file, String transformation) {
        try {
            Plan plan = new Planner(engine.capabilities(), ImageLimits.DEFAULT)
                    .plan(Transformation.parse(transformation), ImageHeaders.read(ByteSource.of(file)));
            var target = new ByteArrayOutputStream();
            engine.render(ByteSource.of(file), plan, target, RenderMonitor.NONE);
            return target.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
