package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Planner;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs an engine on files in memory, from their headers on. */
final class Rendering {

    private final ImageEngine engine;

    Rendering(ImageEngine engine) {
        this.engine = engine;
    }

    boolean performs(String operation) {
        return engine.capabilities().operations().contains(operation);
    }

    boolean reads(ImageFormat format) {
        return engine.capabilities().reads().contains(format);
    }

    boolean writes(ImageFormat format) {
        return engine.capabilities().writes().contains(format);
    }

    /** Those of {@code steps} that the engine performs, followed by {@code encoding}. */
    String possible(String encoding, String... steps) {
        return Arrays.stream(steps)
                .filter(step -> performs(step.split(":", -1)[0]))
                .map(step -> step + "/")
                .collect(Collectors.joining("", "", encoding));
    }

    /** The words of every encoding the engine can be asked for. */
    List<String> encodings() {
        List<String> words = engine.capabilities().writes().stream()
                .map(ImageFormat::label)
                .sorted()
                .collect(Collectors.toList());
        words.add("raw");
        return words;
    }

    static ImageInfo info(byte[] file) {
        try {
            return ImageHeaders.read(ByteSource.of(file), ImageLimits.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(byte[] file, String transformation) {
        return new Planner(engine.capabilities(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(transformation), info(file));
    }

    /** Follows {@code plan}; what the engine throws comes through. */
    byte[] follow(byte[] file, Plan plan, RenderMonitor monitor) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            engine.render(ByteSource.of(file), plan, target, monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** The result of a transformation that must succeed. */
    byte[] render(byte[] file, String transformation) {
        try {
            return follow(file, plan(file, transformation), RenderMonitor.NONE);
        } catch (RuntimeException e) {
            throw new AssertionError("'" + transformation + "' should succeed: " + e, e);
        }
    }

    /** The pixels of a file, upright. */
    Picture picture(byte[] file) {
        return picture(file, "raw");
    }

    /** The pixels after a transformation that ends in {@code raw}. */
    Picture picture(byte[] file, String transformation) {
        return new Picture(plan(file, transformation).size(), render(file, transformation));
    }
}
