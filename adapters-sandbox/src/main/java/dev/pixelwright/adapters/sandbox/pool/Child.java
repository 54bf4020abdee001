package dev.pixelwright.adapters.sandbox.pool;

import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameReader;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.FrameWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One process, and what is said with it. Only {@link #kill} may be called from another thread than the one that has it. */
final class Child {

    private static final System.Logger LOG = System.getLogger(Child.class.getName());
    private static final long DEATH_SECONDS = 5;

    private final Process process;
    private final ChildFolder folder;
    private final FrameReader in;
    private final FrameWriter out;
    private final ErrorLines errors;
    private final LinuxProcess system;
    private final Patience patience = new Patience();
    private volatile String reason = "";
    private volatile CompletableFuture<Void> burial = CompletableFuture.completedFuture(null);

    private Child(Process process, ChildFolder folder) {
        this.process = process;
        this.folder = folder;
        this.in = new FrameReader(process.getInputStream());
        this.out = new FrameWriter(process.getOutputStream());
        this.errors = new ErrorLines(process.pid(), process.getErrorStream());
        this.system = new LinuxProcess(process.pid());
    }

    /** A process that has not said anything yet. */
    static Child start(ChildRecipe recipe) throws IOException {
        ChildFolder folder = ChildFolder.create(recipe.folder());
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            recipe.confinement().around(recipe.command().in(folder.path())))
                    .directory(folder.path().toFile());
            builder.environment().clear();
            builder.environment().putAll(recipe.environment());
            return heard(builder.start(), folder);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            folder.remove();
            throw e;
        }
    }

    // Where there is no thread left to listen, the process must not stay either.
    private static Child heard(Process process, ChildFolder folder) {
        try {
            Child child = new Child(process, folder);
            child.system.offerFirst();
            child.listenToErrors();
            return child;
        } catch (RuntimeException | OutOfMemoryError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private void listenToErrors() {
        Thread thread = new Thread(errors, "pixelwright-sandbox-errors-" + process.pid());
        thread.setDaemon(true);
        thread.start();
    }

    /** New work begins, which may take so long. */
    void begin(Limits limits) {
        patience.begin(limits);
        errors.refill();
    }

    void say(FrameType type, byte[] bytes, int length) throws IOException {
        patience.waiting();
        try {
            out.write(type, bytes, 0, length);
            patience.moved();
        } finally {
            patience.resting();
        }
    }

    /** What it says next; empty when it has ended. */
    Optional<Frame> hear() throws IOException {
        patience.waiting();
        try {
            Optional<Frame> frame = in.next();
            patience.heard();
            return frame;
        } finally {
            patience.resting();
        }
    }

    Patience patience() {
        return patience;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive() && reason.isEmpty();
    }

    long residentBytes() {
        return system.residentBytes().orElse(0);
    }

    /** Ends it and all that it has started, at once; of several reasons the first is remembered. */
    synchronized void kill(String because) {
        if (reason.isEmpty()) {
            reason = because;
            LOG.log(System.Logger.Level.INFO, "Child {0} is killed: {1}", Long.toString(pid()), because);
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Why it was killed, or how else it ended. */
    String death() {
        if (!reason.isEmpty()) {
            return reason;
        }
        try {
            if (process.waitFor(DEATH_SECONDS, TimeUnit.SECONDS)) {
                return ExitWords.of(process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "it closed its streams";
    }

    /** Has {@code next} run once it is dead and what it leaves is removed. */
    void whenDead(Runnable next) {
        burial = process.onExit().thenRun(() -> {
            folder.remove();
            next.run();
        });
    }

    /** Returns when it is dead and what it leaves is removed, or after a while. */
    void awaitBurial() {
        burial.orTimeout(DEATH_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }
}
