package dev.pixelwright.benchmarks.contender;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Operation;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private static Transformation transformation(Wanted wanted) {
        String box = wanted.size().width() + "x" + wanted.size().height();
        List<Operation> resize =
                Transformation.parse("resize:" + box + ",fit=fill/png").operations();
        Encoding encoding = wanted.encoding();
        return Transformation.of(resize, encoding);
    }
}
