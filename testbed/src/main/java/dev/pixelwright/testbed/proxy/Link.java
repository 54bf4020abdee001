package dev.pixelwright.testbed.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One connection from a client through the proxy to the target. */
final class Link {

    private static final int PIECE = 16 * 1024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Socket client;
    private final Socket target = new Socket();
    private final Switch faults;
    private final Consumer<Link> ended;
    private final AtomicInteger directions = new AtomicInteger(2);
    private List<CueWatch> watches = List.of();
    private volatile Optional<Cue> pending = Optional.empty();
    private int counting;
    private long answered;

    Link(Socket client, Switch faults, Consumer<Link> ended) {
        this.client = client;
        this.faults = faults;
        this.ended = ended;
    }

    /** Runs until either side ends; {@code threads} has a thread for the answers. */
    void run(SocketAddress address, Executor threads) {
        guarded(() -> {
            faults.awaitPassing();
            target.connect(address, CONNECT_MILLIS);
            target.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            threads.execute(() -> guarded(this::passAnswers));
            passRequests();
        });
    }

    private void guarded(Passing passing) {
        try {
            passing.run();
        } catch (IOException cut) {
            close();
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }

    private void passRequests() throws IOException, InterruptedException {
        InputStream in = client.getInputStream();
        OutputStream out = target.getOutputStream();
        byte[] piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            faults.awaitPassing();
            if (!faults.now().retort().isEmpty()) {
                retort(in, faults.now().retort());
            }
            Optional<Cue> cue = heard(piece, count);
            if (cue.isPresent()) {
                come(cue.get());
            }
            slowDown(count);
            out.write(piece, 0, count);
        }
        target.shutdownOutput();
        finish();
    }

    // A client that is in the midst of a long request hears the answer only if it is let speak on.
    private void retort(InputStream in, String retort) throws IOException {
        client.getOutputStream().write(retort.getBytes(StandardCharsets.ISO_8859_1));
        client.shutdownOutput();
        in.transferTo(OutputStream.nullOutputStream());
        throw new IOException("Ended with a retort");
    }

    private Optional<Cue> heard(byte[] piece, int count) {
        List<Cue> cues = faults.now().cues();
        if (!watches.stream().map(CueWatch::cue).toList().equals(cues)) {
            watches = cues.stream().map(CueWatch::new).toList();
        }
        // Each must hear, also when another has heard enough already.
        List<Cue> said = watches.stream()
                .filter(watch -> watch.hear(piece, count))
                .map(CueWatch::cue)
                .toList();
        return said.stream().filter(Cue::take).findFirst();
    }

    private void come(Cue cue) throws IOException, InterruptedException {
        switch (cue.moment()) {
            case BEFORE_REQUEST -> end(cue);
            case BEFORE_ANSWER -> pending = Optional.of(cue);
        }
    }

    private void passAnswers() throws IOException, InterruptedException {
        InputStream in = target.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            if (pending.isPresent()) {
                Cue cue = pending.get();
                pending = Optional.empty();
                end(cue);
            }
            faults.awaitPassing();
            faults.pause(faults.now().delay());
            slowDown(count);
            answer(out, piece, count);
        }
        client.shutdownOutput();
        finish();
    }

    private void finish() {
        if (directions.decrementAndGet() == 0) {
            close();
        }
    }

    private void answer(OutputStream out, byte[] piece, int count) throws IOException {
        int turn = faults.turns();
        if (turn != counting) {
            counting = turn;
            answered = 0;
        }
        int allowed = (int) Math.min(count, faults.now().answerBytes() - answered);
        out.write(piece, 0, allowed);
        answered += allowed;
        if (allowed < count) {
            throw new IOException("Cut after " + answered + " bytes");
        }
    }

    // A piece is held back for the time that it may take by itself: over many pieces that is the rate.
    private void slowDown(int count) throws InterruptedException {
        long rate = faults.now().bytesPerSecond();
        if (rate < NANOS) {
            faults.pause(Duration.ofNanos(count * NANOS / rate));
        }
    }

    private void end(Cue cue) throws IOException, InterruptedException {
        switch (cue.ending()) {
            case CLOSE -> throw new IOException("Cut on cue");
            case RESET -> {
                reset();
                throw new IOException("Reset on cue");
            }
            case HANG -> {
                faults.awaitTurnAfter(faults.turns());
                throw new IOException("Cut after it hung on cue");
            }
        }
    }

    /** Ends both sides in good order. */
    void close() {
        closeQuietly(client);
        closeQuietly(target);
        ended.accept(this);
    }

    /** Ends both sides by a reset: what is on its way is lost. */
    void reset() {
        try {
            client.setSoLinger(true, 0);
            target.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            ended.accept(this);
        }
        close();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAsFarAsItGoes) {
            // There is nobody left to tell.
            return;
        }
    }

    /** One direction. */
    private interface Passing {

        void run() throws IOException, InterruptedException;
    }
}
