package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameReader;
import dev.pixelwright.adapters.sandbox.protocol.FrameReader.Header;
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

    /** More than that, such as the pixels of large marks, is given back as soon as it is not needed. */
    private static final int KEPT_ROOM = 32 << 20;

    private final ImageEngine engine;
    private final Pauses pauses;
    private final FrameReader in;
    private final FrameWriter out;
    private final ExecutorService renderer = Executors.newSingleThreadExecutor(EngineServer::daemon);

    private byte[] room = {};

    /**
     * Hears the parent at {@code in} and speaks to it at {@code out}, at which nobody else may speak.
     *
     * @param practice with {@code engine}, between requests
     */
    public EngineServer(ImageEngine engine, Practice practice, InputStream in, OutputStream out) {
        this.engine = engine;
        this.pauses = new Pauses(practice);
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
        renderer.execute(pauses::practise);
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
            pauses.end();
            Arrival arrival = arrival(Math.toIntExact(Request.bytes(order.get().body())));
            List<byte[]> requests = new ArrayList<>(List.of(order.get().body()));
            requests.addAll(more);
            more.clear();
            renderer.execute(new Rendering(engine, requests, arrival, out, new Heartbeat(out)));
            renderer.execute(pauses::begin);
            try {
                if (!letIn(arrival)) {
                    return;
                }
            } finally {
                arrival.end();
            }
        }
    }

    /** Lets all in that belongs to a request; false when the parent ended before that. */
    private boolean letIn(Arrival arrival) throws IOException {
        for (Optional<Header> next = in.header(); next.isPresent(); next = in.header()) {
            Header piece = next.get();
            if (piece.type() == FrameType.SOURCE_END) {
                return true;
            }
            if (piece.type() != FrameType.SOURCE || piece.length() > arrival.room()) {
                throw new ProtocolException("no more than the bytes of an input were expected");
            }
            arrival.add(piece.length(), (bytes, at) -> in.body(piece, bytes, at));
        }
        return false;
    }

    // The same room for one after the other, unless it is very large: each of its own would be filled with zeros
    // first, and moved about by collections. One that is too small is let go before there is another.
    private Arrival arrival(int announced) {
        if (room.length < announced) {
            room = new byte[0];
            byte[] larger = new byte[announced];
            if (announced > KEPT_ROOM) {
                return new Arrival(larger, announced);
            }
            room = larger;
        }
        return new Arrival(room, announced);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pixelwright-render");
        thread.setDaemon(true);
        return thread;
    }
}
