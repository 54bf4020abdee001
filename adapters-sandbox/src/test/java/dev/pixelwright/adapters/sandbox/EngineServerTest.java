package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.sandbox.child.EngineServer;
import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameReader;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import dev.pixelwright.adapters.sandbox.protocol.Load;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.port.SeriesEngine;
import dev.pixelwright.core.transform.Capabilities;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EngineServerTest {

    private final PipedOutputStream parentSpeaks = new PipedOutputStream();
    private final PipedInputStream parentHears = new PipedInputStream(1 << 16);

    @Test
    void engineShouldBeAtWorkBeforeTheSourceIsThere() throws IOException, InterruptedException {
        PipedInputStream childHears = new PipedInputStream(parentSpeaks, 1 << 16);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean practised = new AtomicBoolean();
        Practice endless = asked -> {
            begun.countDown();
            while (!asked.getAsBoolean()) {
                Thread.onSpinWait();
            }
            practised.set(true);
            return false;
        };
        EngineServer server =
                new EngineServer(new TroubledEngine(), endless, childHears, new PipedOutputStream(parentHears));
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server));
        FrameWriter out = new FrameWriter(parentSpeaks);
        FrameReader in = new FrameReader(parentHears);
        assertThat(in.next().orElseThrow().type()).isEqualTo(FrameType.HELLO);

        assertThat(begun.await(20, TimeUnit.SECONDS))
                .as("practised while nobody asks")
                .isTrue();
        assertThat(practised).as("before anybody asks").isFalse();
        for (int order = 0; order < 2; order++) {
            out.write(FrameType.REQUEST, request(Trouble.REFUSE).toBytes());
            assertThat(answer(in)).as("order %d", order).isEqualTo(FrameType.FAILURE);
            out.write(FrameType.SOURCE, Orders.PICTURE);
            out.write(FrameType.SOURCE_END);
        }
        order(out, in);

        assertThat(practised).as("ended by the first request").isTrue();
        parentSpeaks.close();
        served.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void practiceShouldGoOnInEachPauseUntilItIsOver() throws IOException {
        PipedInputStream childHears = new PipedInputStream(parentSpeaks, 1 << 16);
        BlockingQueue<Integer> pauses = new LinkedBlockingQueue<>();
        AtomicInteger runs = new AtomicInteger();
        Practice twice = asked -> {
            int run = runs.incrementAndGet();
            pauses.add(run);
            while (run == 1 && !asked.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return run == 2;
        };
        EngineServer server =
                new EngineServer(new TroubledEngine(), twice, childHears, new PipedOutputStream(parentHears));
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server));
        FrameWriter out = new FrameWriter(parentSpeaks);
        FrameReader in = new FrameReader(parentHears);
        assertThat(in.next().orElseThrow().type()).isEqualTo(FrameType.HELLO);

        for (int pause = 1; pause <= 2; pause++) {
            assertThat(next(pauses)).isEqualTo(pause);
            order(out, in);
        }
        // What is asked next is rendered by the thread that would have practised before.
        order(out, in);
        assertThat(runs).as("over after the second").hasValue(2);
        parentSpeaks.close();
        served.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static int next(BlockingQueue<Integer> pauses) {
        try {
            return Optional.ofNullable(pauses.poll(20, TimeUnit.SECONDS)).orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void order(FrameWriter out, FrameReader in) throws IOException {
        out.write(FrameType.REQUEST, request(Trouble.NONE).toBytes());
        out.write(FrameType.SOURCE, Orders.PICTURE);
        out.write(FrameType.SOURCE_END);
        assertThat(answer(in)).isEqualTo(FrameType.DONE);
    }

    /** Whoever reads begins each series with its first result, with which this engine ends. */
    @Test
    void eachSeriesShouldSayWhoseFramesComeFirst() throws IOException {
        PipedInputStream childHears = new PipedInputStream(parentSpeaks, 1 << 16);
        EngineServer server =
                new EngineServer(new BackwardsEngine(), Practice.NONE, childHears, new PipedOutputStream(parentHears));
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(server));
        FrameWriter out = new FrameWriter(parentSpeaks);
        FrameReader in = new FrameReader(parentHears);
        assertThat(in.next().orElseThrow().type()).isEqualTo(FrameType.HELLO);

        for (int series = 0; series < 3; series++) {
            out.write(FrameType.MORE, request(Trouble.NONE).toBytes());
            out.write(FrameType.REQUEST, request(Trouble.NONE).toBytes());
            out.write(FrameType.SOURCE, Orders.PICTURE);
            out.write(FrameType.SOURCE_END);
            assertThat(results(in, 2)).as("series %d", series).isEqualTo(Map.of(0, "0", 1, "1"));
        }
        parentSpeaks.close();
        served.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** What was said to be of each of so many results, once all are done. */
    private static Map<Integer, String> results(FrameReader in, int count) throws IOException {
        Map<Integer, String> results = new HashMap<>();
        int current = 0;
        int done = 0;
        while (done < count) {
            Frame frame = in.next().orElseThrow();
            if (frame.type() == FrameType.PART) {
                current = frame.body()[0];
            } else if (frame.type() == FrameType.RESULT) {
                results.put(current, new String(frame.body(), StandardCharsets.US_ASCII));
            } else {
                done += frame.type() == FrameType.DONE ? 1 : 0;
            }
        }
        return results;
    }

    /** Makes the last of several results first, and of each its number. */
    private static final class BackwardsEngine implements SeriesEngine {

        @Override
        public Capabilities capabilities() {
            return new TroubledEngine().capabilities();
        }

        @Override
        public Set<ImageFormat> shares() {
            return Set.of(ImageFormat.PNG);
        }

        @Override
        public void render(ByteSource source, Plan plan, OutputStream target, RenderMonitor monitor) {
            throw new IllegalStateException("Nobody orders one alone");
        }

        @Override
        public List<RenderOutcome> renderAll(ByteSource source, List<RenderOrder> orders) {
            for (int i = orders.size() - 1; i >= 0; i--) {
                try {
                    orders.get(i).target().write('0' + i);
                    orders.get(i).target().flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return orders.stream()
                    .map(order -> RenderOutcome.done(order.plan()))
                    .toList();
        }
    }

    private static Request request(Trouble trouble) throws IOException {
        ByteSource source = ByteSource.of(Orders.PICTURE);
        Plan plan = new Darkroom(new TroubledEngine(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(trouble.text()), source);
        return new Request(
                new Load(source.size(), source.sha256()),
                plan.transformation(),
                List.of(),
                plan.source(),
                ImageLimits.DEFAULT,
                plan.size());
    }

    /** How the answer ends. */
    private static FrameType answer(FrameReader in) throws IOException {
        while (true) {
            Frame frame = in.next().orElseThrow();
            if (frame.type() == FrameType.DONE || frame.type() == FrameType.FAILURE) {
                return frame.type();
            }
        }
    }

    private static void serve(EngineServer server) {
        try {
            server.serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
