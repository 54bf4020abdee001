package dev.pixelwright.adapters.sandbox.pool;

import dev.pixelwright.adapters.sandbox.protocol.FailureForm;
import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** One request to a child of a pool, and its answer. A child whose answer is not heard to its end is killed. */
public final class Conversation {

    private static final byte[] NOTHING = {};
    private static final int ALL = 100;

    private final ChildPool pool;
    private final Limits limits;

    public Conversation(ChildPool pool, Limits limits) {
        this.pool = pool;
        this.limits = limits;
    }

    /**
     * Waits for a child, and has it render.
     *
     * @param inputs the pixels of the layers in their order, and last the source
     * @param maxBytes of a result; a child that brings more is killed
     * @throws FailureException with what the child says, {@code EngineCrashed} when it dies or is killed over it
     * @throws IOException when an input cannot be read or {@code target} cannot be written
     */
    public void render(
            Request request, List<ByteSource> inputs, OutputStream target, long maxBytes, RenderMonitor monitor)
            throws IOException {
        Child child = begun(request, monitor);
        boolean whole = false;
        try {
            Optional<Failure> failure = answer(child, inputs, new Answer(target, maxBytes, monitor));
            whole = true;
            if (failure.isPresent()) {
                throw failure.get().toException();
            }
        } catch (ChildLost lost) {
            throw crash(child, lost);
        } finally {
            if (!whole) {
                child.kill("its work was broken off");
            }
            pool.giveBack(child);
        }
    }

    // A child that died while it was idle has not died over this picture.
    private Child begun(Request request, RenderMonitor monitor) {
        byte[] order = request.toBytes();
        while (true) {
            Child child = pool.take(monitor);
            child.begin(limits);
            try {
                say(child, FrameType.REQUEST, order, order.length);
                return child;
            } catch (ChildLost lost) {
                child.kill("it was not there any more");
            }
        }
    }

    private RuntimeException crash(Child child, ChildLost lost) {
        if (pool.isClosed()) {
            return pool.closed();
        }
        if (lost.trouble() instanceof ProtocolException nonsense) {
            child.kill("it spoke nonsense: " + nonsense.getMessage());
        }
        return new EngineCrashed(child.death()).toException(lost.trouble());
    }

    private static Optional<Failure> answer(Child child, List<ByteSource> inputs, Answer answer)
            throws IOException, ChildLost {
        for (ByteSource input : inputs) {
            send(child, input);
        }
        say(child, FrameType.SOURCE_END, NOTHING, 0);
        while (true) {
            Frame frame = hear(child);
            switch (frame.type()) {
                case HEARTBEAT -> answer.beat();
                case PROGRESS -> {
                    if (answer.progress(frame.body()) < ALL) {
                        child.patience().moved();
                    } else {
                        child.patience().finishing();
                    }
                }
                case ENGINE -> answer.drawnBy(frame.body());
                case RESULT -> {
                    child.patience().moved();
                    answer.result(frame.body());
                }
                case DONE -> {
                    return Optional.empty();
                }
                case FAILURE -> {
                    return Optional.of(failure(frame.body()));
                }
                case HELLO, REQUEST, SOURCE, SOURCE_END ->
                    throw new ChildLost(new ProtocolException("nobody asked it for " + frame.type()));
            }
        }
    }

    private static void send(Child child, ByteSource input) throws IOException, ChildLost {
        try (InputStream in = input.open()) {
            byte[] piece = new byte[Frame.PIECE];
            long left = input.size();
            for (int read = in.readNBytes(piece, 0, piece.length);
                    read > 0;
                    read = in.readNBytes(piece, 0, piece.length)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("The source is longer than it says");
                }
                say(child, FrameType.SOURCE, piece, read);
            }
        }
    }

    private static Failure failure(byte[] body) throws ChildLost {
        try {
            return FailureForm.parse(body);
        } catch (IOException e) {
            throw new ChildLost(e);
        }
    }

    private static void say(Child child, FrameType type, byte[] bytes, int length) throws ChildLost {
        try {
            child.say(type, bytes, length);
        } catch (IOException e) {
            throw new ChildLost(e);
        }
    }

    private static Frame hear(Child child) throws ChildLost {
        try {
            return child.hear().orElseThrow(() -> new IOException("The child has ended"));
        } catch (IOException e) {
            throw new ChildLost(e);
        }
    }
}
