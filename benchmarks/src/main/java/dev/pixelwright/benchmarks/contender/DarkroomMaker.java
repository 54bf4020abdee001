package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageId;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.SourceImage;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An engine of ours as the service uses it: header, limits and plan are in what is measured. */
final class DarkroomMaker implements Maker {

    private final String name;
    private final Darkroom darkroom;

    DarkroomMaker(String name, ImageEngine engine) {
        this.name = name;
        this.darkroom = new Darkroom(engine, ImageLimits.DEFAULT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] make(byte[] source, Wanted wanted) throws IOException {
        ByteSource bytes = ByteSource.of(source);
        Plan plan = darkroom.plan(transformation(wanted), bytes);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        darkroom.develop(bytes, plan, result, RenderMonitor.NONE);
        return result.toByteArray();
    }

    @Override
    public List<byte[]> makeAll(byte[] source, List<Wanted> wanted) throws IOException {
        ByteSource bytes = ByteSource.of(source);
        ImageInfo info = ImageHeaders.read(bytes, darkroom.limits());
        List<ByteArrayOutputStream> results = new ArrayList<>();
        List<RenderOrder> orders = new ArrayList<>();
        for (Wanted one : wanted) {
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            results.add(result);
            orders.add(new RenderOrder(darkroom.plan(transformation(one), info), result, RenderMonitor.NONE));
        }
        for (RenderOutcome outcome : darkroom.developAll(bytes, orders, DarkroomMaker::unknown)) {
            outcome.orThrow();
        }
        return results.stream().map(ByteArrayOutputStream::toByteArray).toList();
    }

    private static SourceImage unknown(ImageId mark) {
        throw new IllegalStateException("No watermark was wanted");
    }

    private static Transformation transformation(Wanted wanted) {
        String box = wanted.size().width() + "x" + wanted.size().height();
        List<Operation> resize =
                Transformation.parse("resize:" + box + ",fit=fill/png").operations();
        Encoding encoding = wanted.encoding();
        return Transformation.of(resize, encoding);
    }
}
