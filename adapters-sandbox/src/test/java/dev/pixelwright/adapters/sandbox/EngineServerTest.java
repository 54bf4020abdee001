package dev.pixelwright.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.sandbox.child.EngineServer;
import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameReader;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
        out.write(FrameType.REQUEST, request(Trouble.NONE).toBytes());
        out.write(FrameType.SOURCE, Orders.PICTURE);
        out.write(FrameType.SOURCE_END);
        assertThat(answer(in)).isEqualTo(FrameType.DONE);

        assertThat(practised).as("ended by the first request").isTrue();
        parentSpeaks.close();
        served.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static Request request(Trouble trouble) throws IOException {
        ByteSource source = ByteSource.of(Orders.PICTURE);
        Plan plan = new Darkroom(new TroubledEngine(), ImageLimits.DEFAULT)
                .plan(Transformation.parse(trouble.text()), source);
        return new Request(
                source.size(), plan.transformation(), List.of(), plan.source(), ImageLimits.DEFAULT, plan.size());
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
