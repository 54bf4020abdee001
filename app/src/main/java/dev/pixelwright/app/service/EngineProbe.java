package dev.pixelwright.app.service;

import dev.pixelwright.app.engine.TestPicture;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Asks the engine for a picture to learn whether it works. All hands at work are health too, and nobody shall wait behind them
 * to be told so. Nor does one picture that is late or comes to nothing make an engine sick that has just made another: a process
 * that dies is replaced, and a fresh one is slow, while the others work.
 */
final class EngineProbe implements Component.Probe {

    /** For how long a picture vouches for the engine. */
    static final Duration TRUST = Duration.ofSeconds(10);

    /** How long a picture is waited for while another vouches; less than who asks for health waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(EngineProbe.class.getName());

    private final BooleanSupplier busy;
    private final Callable<?> picture;
    private final LongSupplier nanos;
    private final AtomicReference<Optional<FutureTask<Object>>> underWay = new AtomicReference<>(Optional.empty());
    private volatile Optional<Long> madeAt = Optional.empty();

    /** {@code picture} fails as the engine does; {@code nanos} is what time it is. */
    EngineProbe(BooleanSupplier busy, Callable<?> picture, LongSupplier nanos) {
        this.busy = busy;
        this.picture = picture;
        this.nanos = nanos;
    }

    static EngineProbe of(OpenEngine engine, TestPicture picture) {
        return new EngineProbe(engine.busy(), picture::check, System::nanoTime);
    }

    @Override
    public void run() throws Exception {
        if (busy.getAsBoolean()) {
            // Nothing to vouch by: those who die over every picture are as busy while their successors start.
            return;
        }
        FutureTask<Object> look = look();
        try {
            if (isTrusted()) {
                look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                look.get();
            }
        } catch (TimeoutException late) {
            LOG.log(System.Logger.Level.DEBUG, "The engine's picture is late, and one of a moment ago vouches for it");
        } catch (ExecutionException e) {
            if (!isTrusted()) {
                throw e.getCause() instanceof Exception trouble ? trouble : e;
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "The engine has not made a picture, as it did a moment ago",
                    e.getCause());
        }
    }

    private boolean isTrusted() {
        return madeAt.filter(made -> nanos.getAsLong() - made < TRUST.toNanos()).isPresent();
    }

    // Everybody who asks while a picture is made waits for that one.
    private FutureTask<Object> look() {
        FutureTask<Object> mine = new FutureTask<>(this::make);
        FutureTask<Object> first = underWay.updateAndGet(others -> Optional.of(others.orElse(mine)))
                .orElse(mine);
        if (first == mine) {
            begin(mine);
        }
        return first;
    }

    private void begin(FutureTask<Object> mine) {
        boolean begun = false;
        try {
            Thread thread = new Thread(mine, "pixelwright-engine-probe");
            thread.setDaemon(true);
            thread.start();
            begun = true;
        } finally {
            if (!begun) {
                // Else all who ask later would wait for what nobody makes.
                underWay.set(Optional.empty());
            }
        }
    }

    private Object make() throws Exception {
        try {
            Object made = picture.call();
            madeAt = Optional.of(nanos.getAsLong());
            return made;
        } finally {
            underWay.set(Optional.empty());
        }
    }
}
