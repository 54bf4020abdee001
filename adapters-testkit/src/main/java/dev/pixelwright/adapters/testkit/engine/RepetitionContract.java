package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.adapters.testkit.BrokenSource;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine is a pure function, for any number of threads, and lets the troubles of its streams through. */
public interface RepetitionContract extends TestedEngine {

    private static byte[] photograph() {
        return PngFile.of(TestPictures.photograph(new Size(160, 120)));
    }

    private static String everything(Rendering rendering, String encoding) {
        return rendering.possible(encoding, "resize:90x70,fit=cover", "rotate:7", "sharpen", "contrast:10");
    }

    @Test
    default void theSamePlanShouldGiveTheSameBytes() {
        Rendering rendering = new Rendering(engine());
        for (String encoding : rendering.encodings()) {
            String transformation = everything(rendering, encoding);
            byte[] first = rendering.render(photograph(), transformation);
            assertThat(rendering.render(photograph(), transformation))
                    .as("%s, once more", transformation)
                    .isEqualTo(first);
        }
    }

    @Test
    default void manyThreadsShouldGetWhatOneGets() {
        Rendering rendering = new Rendering(engine());
        byte[] file = photograph();
        List<String> encodings = rendering.encodings();
        List<byte[]> alone = encodings.stream()
                .map(encoding -> rendering.render(file, everything(rendering, encoding)))
                .toList();
        for (int shift = 0; shift < encodings.size(); shift++) {
            int first = shift;
            List<byte[]> together = Race.run(
                    8,
                    number -> rendering.render(
                            file, everything(rendering, encodings.get((first + number / 2) % encodings.size()))));
            for (int number = 0; number < together.size(); number++) {
                int index = (first + number / 2) % encodings.size();
                assertThat(together.get(number))
                        .as("%s among eight threads", encodings.get(index))
                        .isEqualTo(alone.get(index));
            }
        }
    }

    @Test
    default void troubleOfTheSourceShouldComeThrough() {
        Rendering rendering = new Rendering(engine());
        List<SampleFile> samples = SampleFile.ALL.stream()
                .filter(sample -> rendering.reads(sample.format()))
                .toList();
        for (SampleFile sample : TestedEngine.brokenOff(this, samples)) {
            Plan plan = rendering.plan(sample.bytes(), "raw");
            for (int good : new int[] {0, 100, sample.bytes().length - 1}) {
                ByteSource source = BrokenSource.after(sample.bytes(), good);
                assertThatThrownBy(() ->
                                engine().render(source, plan, OutputStream.nullOutputStream(), RenderMonitor.NONE))
                        .as("%s, broken after %d bytes", sample, good)
                        .isInstanceOf(IOException.class)
                        .hasMessage(BrokenSource.MESSAGE);
            }
        }
    }

    @Test
    default void troubleOfTheTargetShouldComeThrough() {
        Rendering rendering = new Rendering(engine());
        byte[] file = photograph();
        for (String encoding : TestedEngine.brokenOff(this, rendering.encodings())) {
            OutputStream full = new OutputStream() {
                @Override
                public void write(int value) throws IOException {
                    throw new IOException("The disk is full");
                }
            };
            assertThatThrownBy(() -> engine().render(
                                    ByteSource.of(file), rendering.plan(file, encoding), full, RenderMonitor.NONE))
                    .as(encoding)
                    .isInstanceOf(IOException.class)
                    .hasMessage("The disk is full");
        }
    }

    @Test
    default void theTargetShouldBeLeftOpen() throws IOException {
        Rendering rendering = new Rendering(engine());
        byte[] file = photograph();
        for (String encoding : rendering.encodings()) {
            try (Closing target = new Closing()) {
                engine().render(ByteSource.of(file), rendering.plan(file, encoding), target, RenderMonitor.NONE);
                assertThat(target.closed).as("closing after %s", encoding).isFalse();
            }
        }
    }

    /** Remembers that it was closed. */
    final class Closing extends ByteArrayOutputStream {

        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
