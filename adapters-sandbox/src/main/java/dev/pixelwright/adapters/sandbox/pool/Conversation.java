package dev.pixelwright.adapters.sandbox.pool;

import dev.pixelwright.adapters.sandbox.protocol.FailureForm;
import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.adapters.sandbox.protocol.Request;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.SystemFailure.EngineCrashed;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.RenderStopped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Requests of one source to a child of a pool, and their answers. A child whose answers are not heard to their ends is killed. */
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
     * Waits for a child, and has it render. What became of each result its answer knows: what the child says, {@code
     * EngineCrashed} when it dies or is killed over it, or what its own target, its own monitor or the inputs threw.
     *
     * @param requests of one source; only the first may have layers
     * @param inputs the pixels of the layers in their order, and last the source
     * @param answers one for each request
     */
    public void render(List<Request> requests, List<ByteSource> inputs, List<Answer> answers) {
        try {
            Child child = begun(requests, percent -> waiting(answers));
            boolean whole = false;
            try {
                answer(child, inputs, answers);
                whole = answers.stream().allMatch(Answer::isHeard);
            } catch (ChildLost lost) {
                throw crash(child, lost);
            } finally {
                if (!whole) {
                    child.kill("its work was broken off");
                }
                pool.giveBack(child);
            }
        } catch (IOException | RuntimeException e) {
            answers.stream().filter(Answer::isOpen).forEach(answer -> answer.fail(e));
        }
    }

    private static void waiting(List<Answer> answers) {
        answers.forEach(Answer::tell);
        if (answers.stream().noneMatch(Answer::isOpen)) {
            throw new Abandoned();
        }
    }

    /** Ends the wait for a child when nobody waits for what it would make. */
    private static final class Abandoned extends RenderStopped {

        private static final long serialVersionUID = 1L;

        private Abandoned() {
            super("Nobody waits for a child");
        }
    }

    // A child that died while it was idle has not died over this picture.
    private Child begun(List<Request> requests, RenderMonitor monitor) {
        List<byte[]> orders = requests.stream().map(Request::toBytes).toList();
        while (true) {
            Child child = pool.take(monitor);
            child.begin(limits.times(orders.size()));
            try {
                for (byte[] more : orders.subList(1, orders.size())) {
                    say(child, FrameType.MORE, more, more.length);
                }
                say(child, FrameType.REQUEST, orders.get(0), orders.get(0).length);
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

    private static void answer(Child child, List<ByteSource> inputs, List<Answer> answers)
            throws IOException, ChildLost {
        for (ByteSource input : inputs) {
            send(child, input);
        }
        say(child, FrameType.SOURCE_END, NOTHING, 0);
        Answer current = answers.get(0);
        while (answers.stream().anyMatch(Answer::isOpen)) {
            Frame frame = hear(child);
            if (frame.type() == FrameType.PART) {
                current = part(answers, frame.body());
            } else {
                answer(child, frame, current, answers);
            }
        }
    }

    private static Answer part(List<Answer> answers, byte[] body) throws ChildLost {
        int index = body.length == 1 ? body[0] : -1;
        if (index < 0 || index >= answers.size()) {
            throw new ChildLost(new ProtocolException("nobody asked it for result " + index));
        }
        return answers.get(index);
    }

    private static void answer(Child child, Frame frame, Answer current, List<Answer> answers) throws ChildLost {
        switch (frame.type()) {
            case HEARTBEAT -> answers.forEach(Answer::beat);
            case PROGRESS -> {
                if (current.progress(frame.body()) < ALL) {
                    child.patience().working();
                } else {
                    child.patience().finishing();
                }
            }
            case ENGINE -> current.drawnBy(frame.body());
            case RESULT -> {
                child.patience().moved();
                current.result(frame.body());
            }
            case DONE -> current.end(Optional.empty());
            case FAILURE -> current.end(Optional.of(failure(frame.body())));
            case HELLO, MORE, REQUEST, SOURCE, SOURCE_END, PART ->
                throw new ChildLost(new ProtocolException("nobody asked it for " + frame.type()));
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
