package dev.pixelwright.adapters.sandbox.pool;

import dev.pixelwright.adapters.sandbox.protocol.Frame;
import dev.pixelwright.adapters.sandbox.protocol.FrameType;
import dev.pixelwright.adapters.sandbox.protocol.Hello;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.RenderMonitor;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * As many children as were asked for: each that dies is replaced at once. The first starts with the pool, and the others when
 * they are wanted.
 */
public final class ChildPool implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ChildPool.class.getName());
    private static final int MOST_STARTS_AT_ONCE = 4;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 1_000;
    private static final long END_SECONDS = 5;

    private final ChildRecipe recipe;
    private final Set<Child> children = ConcurrentHashMap.newKeySet();
    // Last in, first out: who has worked before is quicker than who has not.
    private final BlockingDeque<Child> idle = new LinkedBlockingDeque<>();
    private final CompletableFuture<Hello> introduction = new CompletableFuture<>();
    private final ThreadPoolExecutor starters;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger missing;
    private final Watch watch;
    private volatile boolean failing;
    private volatile boolean closed;

    /** A pool of {@code size} children, of which none is there yet, and one is on its way. */
    public ChildPool(ChildRecipe recipe, int size, long maxMemoryBytes) {
        this.recipe = recipe;
        this.watch = new Watch(children, maxMemoryBytes);
        int threads = Math.min(size, MOST_STARTS_AT_ONCE);
        this.starters = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                ChildPool::daemon,
                // Only after the end are there any that find no place.
                new ThreadPoolExecutor.DiscardPolicy());
        this.missing = new AtomicInteger(size - 1);
        watch.start();
        starters.execute(this::start);
    }

    /** Starts those that are not even on their way, and does not wait for them. */
    public void fill() {
        for (int left = missing.getAndSet(0); left > 0; left--) {
            starters.execute(this::start);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "pixelwright-sandbox-start");
        thread.setDaemon(true);
        return thread;
    }

    private void start() {
        if (closed) {
            return;
        }
        try {
            Child child = Child.start(recipe);
            children.add(child);
            child.whenDead(() -> replace(child));
            if (closed) {
                child.kill("the sandbox was closed");
                return;
            }
            greet(child);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            tellTrouble("A child could not be started", e);
            starters.execute(this::startLater);
        }
    }

    private void greet(Child child) {
        try {
            child.begin(Limits.STARTING);
            Frame frame = child.hear().orElseThrow(() -> new ProtocolException("it said nothing"));
            if (frame.type() != FrameType.HELLO) {
                throw new ProtocolException("it said " + frame.type() + " and not who it is");
            }
            Hello said = Hello.parse(frame.body());
            introduction.complete(said);
            if (!introduction.join().equals(said)) {
                throw new ProtocolException("it can do other things than the first one; was the program replaced?");
            }
            failing = false;
            idle.addLast(child);
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                tellTrouble("Child " + child.pid() + " did not start: " + child.death(), e);
            }
            child.kill("it did not start");
        }
    }

    private void tellTrouble(String words, Throwable e) {
        failing = true;
        LOG.log(System.Logger.Level.ERROR, words, e);
    }

    private void replace(Child dead) {
        children.remove(dead);
        idle.remove(dead);
        starters.execute(failing ? this::startLater : this::start);
    }

    private void startLater() {
        try {
            if (!end.await(PAUSE_AFTER_FAILURE_MILLIS, TimeUnit.MILLISECONDS)) {
                start();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Who the children are; waits for the first of them.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code EngineFailed} when none starts
     */
    public Hello introduction() {
        while (!introduction.isDone()) {
            Child first = take(RenderMonitor.NONE);
            giveBack(first);
        }
        return introduction.join();
    }

    /** Whether all children are at work, or about to start. */
    public boolean isBusy() {
        return idle.isEmpty() && !failing;
    }

    /**
     * The next child that is free; {@code monitor} may stop the wait for it. The caller gives it back.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code EngineFailed} when no child starts
     */
    Child take(RenderMonitor monitor) {
        try {
            while (!closed) {
                Child child = idle.poll();
                if (child == null) {
                    fillIfAllWork();
                    child = idle.poll(1, TimeUnit.SECONDS);
                }
                if (child == null) {
                    refuseIfFailing();
                    monitor.progress(0);
                } else if (child.isAlive()) {
                    return child;
                }
            }
            throw closed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("it was interrupted").toException(e);
        }
    }

    // Whoever comes while the first one is on its way waits for that.
    private void fillIfAllWork() {
        if (introduction.isDone()) {
            fill();
        }
    }

    private void refuseIfFailing() {
        if (failing && children.isEmpty()) {
            throw new EngineFailed("its process does not start").toException();
        }
    }

    /** What a caller is told whose work ended with the sandbox, and with no fault of the picture's. */
    RuntimeException closed() {
        return new EngineFailed("it is being stopped").toException();
    }

    boolean isClosed() {
        return closed;
    }

    /** A child that is dead by now comes to nobody; its successor will. */
    void giveBack(Child child) {
        if (child.isAlive()) {
            idle.addFirst(child);
        }
    }

    /** Kills all children and returns when they are dead. */
    @Override
    public void close() {
        closed = true;
        end.countDown();
        starters.shutdown();
        List<Child> last = List.copyOf(children);
        last.forEach(child -> child.kill("the sandbox was closed"));
        last.forEach(Child::awaitBurial);
        try {
            starters.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }
}
