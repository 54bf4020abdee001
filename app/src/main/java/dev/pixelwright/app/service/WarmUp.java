package dev.pixelwright.app.service;

import dev.pixelwright.app.engine.TestPicture;
import dev.pixelwright.core.account.Password;
import dev.pixelwright.core.port.PasswordHasher;
import io.dropwizard.core.setup.Environment;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.LifeCycle;

/** Wakes the engine, the password hashing and what works with pictures in the background while the database starts. */
final class WarmUp {

    private static final System.Logger LOG = System.getLogger(WarmUp.class.getName());
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(20);

    private final Thread thread;

    private WarmUp(Thread thread) {
        this.thread = thread;
    }

    static WarmUp begin(TestPicture picture, PasswordHasher hasher, Optional<DressRehearsal> rehearsal) {
        Thread thread = new Thread(() -> run(picture, hasher, rehearsal), "pixelwright-warm-up");
        thread.setDaemon(true);
        thread.start();
        return new WarmUp(thread);
    }

    private static void run(TestPicture picture, PasswordHasher hasher, Optional<DressRehearsal> rehearsal) {
        try {
            picture.warmUp();
            hasher.matches("warm-up", hasher.hash(new Password("warm-up, nobody's")));
        } catch (IOException | RuntimeException | LinkageError e) {
            // The first user's picture will say the same, and to somebody who can do something about it.
            LOG.log(System.Logger.Level.ERROR, "The engine failed on the first test picture", e);
        }
        rehearsal.ifPresent(WarmUp::rehearse);
    }

    private static void rehearse(DressRehearsal rehearsal) {
        try {
            rehearsal.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "The rehearsal failed; the first jobs may be slow", e);
        }
    }

    /** Has {@code environment} make its routes meanwhile, and answer nobody before. */
    void awaitedBefore(Environment environment) {
        environment.getApplicationContext().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarted(LifeCycle routes) {
                await();
            }
        });
    }

    /** Waits until the engine is warm, but not for ever. */
    void await() {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
