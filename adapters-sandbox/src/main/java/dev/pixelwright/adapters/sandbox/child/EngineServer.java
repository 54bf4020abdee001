package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameReader;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import dev.pixelwright.adapters.sandbox.protocol.Hello;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.port.ImageEngine;
import dev.pixelwright.core.port.SeriesEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves one engine to a parent. This thread only listens, so that it hears at any moment that the parent is gone, and another
 * one renders.
 */
public final class EngineServer {

    private final ImageEngine engine;
    private final FrameReader in;
    private final FrameWriter out;
    private final ExecutorService renderer = Executors.newSingleThreadExecutor(EngineServer::daemon);

    /** Hears the parent at {@code in} and speaks to it at {@code out}, at which nobody else may speak. */
    public EngineServer(ImageEngine engine, InputStream in, OutputStream out) {
        this.engine = engine;
        this.in = new FrameReader(in);
        this.out = new FrameWriter(out);
    }

    /**
     * Returns when the parent is gone, whatever the engine does at that time; the caller then ends the process.
     *
     * @throws IOException when the parent cannot be understood any more
     */
    public void serve() throws IOException {
        Set<ImageFormat> shares = engine instanceof SeriesEngine together ? together.shares() : Set.of();
        out.write(FrameType.HELLO, new Hello(engine.capabilities(), shares).toBytes());
        List<byte[]> more = new ArrayList<>();
        for (Optional<Frame> order = in.next(); order.isPresent(); order = in.next()) {
            if (order.get().type() == FrameType.MORE) {
                more.add(order.get().body());
                continue;
            }
            if (order.get().type() != FrameType.REQUEST) {
                throw new ProtocolException(
                        "a request was expected, not " + order.get().type());
            }
            Heartbeat heartbeat = new Heartbeat(out);
            Optional<byte[]> input = input(Request.bytes(order.get().body()));
            if (input.isEmpty()) {
                return;
            }
            List<byte[]> requests = new ArrayList<>(List.of(order.get().body()));
            requests.addAll(more);
            more.clear();
            renderer.execute(new Rendering(engine, requests, input.get(), out, heartbeat));
        }
    }

    private Optional<byte[]> input(long announced) throws IOException {
        byte[] input = new byte[Math.toIntExact(announced)];
        int filled = 0;
        for (Optional<Frame> next = in.next(); next.isPresent(); next = in.next()) {
            Frame piece = next.get();
            if (piece.type() == FrameType.SOURCE_END) {
                return Optional.of(filled == input.length ? input : Arrays.copyOf(input, filled));
            }
            if (piece.type() != FrameType.SOURCE || piece.body().length > input.length - filled) {
                throw new ProtocolException("an input of " + announced + " bytes was expected");
            }
            System.arraycopy(piece.body(), 0, input, filled, piece.body().length);
            filled += piece.body().length;
        }
        return Optional.empty();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pixelwright-render");
        thread.setDaemon(true);
        return thread;
    }
}
