package dev.pixelwright.adapters.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.BrokenSource;
import dev.pixelwright.adapters.testkit.picture.JpegFile;
import dev.pixelwright.adapters.testkit.picture.Picture;
import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.RenderStopped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link SeriesEngine}. */
public interface SeriesContract {

    /** Nine ways to look at one picture: smaller and smaller, cut, turned, changed before and after, and as it is. */
    List<String> VIEWS = List.of(
            "resize:280x280/raw",
            "resize:200x200/raw",
            "resize:130x130/raw",
            "resize:60x60/raw",
            "resize:180x180,fit=cover/raw",
            "crop:150x150/resize:90x90/raw",
            "rotate:90/resize:100x100/raw",
            "resize:120x120/brightness:20/raw",
            "raw");

    /** An engine that reads PNG, at least. */
    SeriesEngine engine();

    private List<byte[]> files() {
        Picture photograph = TestPictures.photograph(new Size(400, 300));
        List<byte[]> files = new ArrayList<>(List.of(PngFile.of(photograph)));
        if (engine().capabilities().reads().contains(ImageFormat.JPEG)) {
            files.add(JpegFile.of(photograph));
        }
        return files;
    }

    /** Views that the engine can show. */
    private List<String> views(Rendering rendering) {
        return VIEWS.stream()
                .filter(view -> Arrays.stream(view.split("/"))
                        .filter(step -> step.contains(":"))
                        .allMatch(step -> rendering.performs(step.split(":", -1)[0])))
                .toList();
    }

    private List<RenderOrder> orders(byte[] file, List<? extends OutputStream> targets, IntFunction<RenderMonitor> by) {
        Rendering rendering = new Rendering(engine());
        List<Plan> plans = views(rendering).stream()
                .map(view -> rendering.plan(file, view))
                .collect(Collectors.toList());
        return IntStream.range(0, plans.size())
                .mapToObj(i -> new RenderOrder(plans.get(i), targets.get(i), by.apply(i)))
                .toList();
    }

    private static List<ByteArrayOutputStream> targets() {
        return VIEWS.stream().map(view -> new ByteArrayOutputStream()).toList();
    }

    private static List<RenderMonitor> quiet() {
        return VIEWS.stream().map(view -> RenderMonitor.NONE).toList();
    }

    @Test
    default void resultsOfASeriesShouldLookLikeThoseMadeAlone() throws IOException {
        Rendering rendering = new Rendering(engine());
        for (byte[] file : files()) {
            List<ByteArrayOutputStream> targets = targets();
            List<RenderOrder> orders = orders(file, targets, i -> RenderMonitor.NONE);
            List<RenderOutcome> outcomes = engine().renderAll(ByteSource.of(file), orders);
            for (int i = 0; i < orders.size(); i++) {
                String view = orders.get(i).plan().transformation().toString();
                Size size = outcomes.get(i).orThrow().size();
                assertThat(size).as(view).isEqualTo(orders.get(i).plan().size());
                Tolerance.ALIKE.check(
                        view, new Picture(size, targets.get(i).toByteArray()), rendering.picture(file, view));
            }
        }
    }

    @Test
    default void theSameSeriesShouldGiveTheSameBytes() {
        for (byte[] file : files()) {
            List<List<byte[]>> results = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                List<ByteArrayOutputStream> targets = targets();
                engine().renderAll(ByteSource.of(file), orders(file, targets, quiet()::get));
                results.add(
                        targets.stream().map(ByteArrayOutputStream::toByteArray).toList());
            }
            for (int i = 0; i < VIEWS.size(); i++) {
                assertThat(results.get(1).get(i))
                        .as(VIEWS.get(i))
                        .isEqualTo(results.get(0).get(i));
            }
        }
    }

    @Test
    default void whatIsWrongWithOneShouldEndThisOneAlone() {
        for (byte[] file : files()) {
            List<ByteArrayOutputStream> undisturbed = targets();
            engine().renderAll(ByteSource.of(file), orders(file, undisturbed, quiet()::get));
            List<ByteArrayOutputStream> targets = targets();
            List<OutputStream> some = new ArrayList<>(targets);
            some.set(1, new FullDisk());
            RenderStopped stop = new Stop();
            List<RenderOutcome> outcomes = engine().renderAll(ByteSource.of(file), orders(file, some, i -> percent -> {
                if (i == 2) {
                    throw stop;
                }
            }));
            for (int i = 0; i < outcomes.size(); i++) {
                String view = outcomes.get(i).plan().transformation().toString();
                if (i == 1) {
                    assertThat(outcomes.get(i).trouble().orElseThrow())
                            .as(view)
                            .isInstanceOf(IOException.class)
                            .hasMessage(FullDisk.MESSAGE);
                } else if (i == 2) {
                    assertThat(outcomes.get(i).trouble().orElseThrow()).as(view).isSameAs(stop);
                } else {
                    assertThat(outcomes.get(i).trouble()).as(view).isEmpty();
                    assertThat(targets.get(i).toByteArray())
                            .as(view)
                            .isEqualTo(undisturbed.get(i).toByteArray());
                }
            }
        }
    }

    @Test
    default void whatIsWrongWithTheSourceShouldEndAll() {
        for (byte[] file : files()) {
            List<RenderOrder> orders = orders(file, targets(), quiet()::get);
            assertThat(engine().renderAll(BrokenSource.after(file, file.length / 2), orders))
                    .allSatisfy(outcome -> assertThat(outcome.trouble().orElseThrow())
                            .isInstanceOf(IOException.class)
                            .hasMessage(BrokenSource.MESSAGE));
            assertThat(engine().renderAll(ByteSource.of(Arrays.copyOf(file, file.length / 2)), orders))
                    .allSatisfy(outcome -> assertThat(
                                    ((FailureException) outcome.trouble().orElseThrow()).failure())
                            .isInstanceOf(UndecodableImage.class));
        }
    }

    @Test
    default void eachResultShouldTellItsOwnProgress() {
        for (byte[] file : files()) {
            List<List<Integer>> heard = VIEWS.stream()
                    .map(view -> (List<Integer>) new ArrayList<Integer>())
                    .toList();
            List<RenderOrder> orders = orders(file, targets(), i -> heard.get(i)::add);
            engine().renderAll(ByteSource.of(file), orders);
            for (int i = 0; i < orders.size(); i++) {
                assertThat(heard.get(i))
                        .as(orders.get(i).plan().transformation().toString())
                        .isNotEmpty()
                        .isSorted()
                        .allMatch(percent -> percent >= 0 && percent <= 100);
            }
        }
    }

    /** A target that takes nothing. */
    final class FullDisk extends OutputStream {

        static final String MESSAGE = "The disk is full";

        @Override
        public void write(int value) throws IOException {
            throw new IOException(MESSAGE);
        }
    }

    /** A reason to stop. */
    final class Stop extends RenderStopped {

        private static final long serialVersionUID = 1L;

        Stop() {
            super("A test stops it");
        }
    }
}
