package dev.pixelwright.core.local;

import java.lang.System.Logger;

/** One follower of a job. Waking and closing exclude each other, so that a closed one is never called. */
final class Follower {

    private static final Logger LOG = System.getLogger(Follower.class.getName());

    private final Runnable call;
    private boolean open = true;

    Follower(Runnable call) {
        this.call = call;
    }

    synchronized void wake() {
        if (!open) {
            return;
        }
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "A follower of a job failed", e);
        }
    }

    synchronized void close() {
        open = false;
    }
}
