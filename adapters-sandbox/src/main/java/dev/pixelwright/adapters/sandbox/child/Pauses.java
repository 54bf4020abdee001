package dev.pixelwright.adapters.sandbox.child;

import java.util.concurrent.TimeUnit;

/** The pauses between requests, in which one thread practises until there is no more to be gained, and another hears of requests. */
final class Pauses {

    /** Whoever waits for a child asks it at once, and should not find it busy. */
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Practice practice;
    private int waiting;
    private boolean over;

    Pauses(Practice practice) {
        this.practice = practice;
    }

    /** Somebody waits from now on. */
    synchronized void end() {
        waiting++;
        notifyAll();
    }

    /** One of those who waited has all that was to be had; practises if nobody else does. */
    void begin() {
        synchronized (this) {
            waiting--;
        }
        practise();
    }

    /** Practises once nobody has asked for a while, until somebody does. */
    void practise() {
        if (!over && isQuiet()) {
            over = practice.run(this::isAsked);
        }
    }

    private synchronized boolean isAsked() {
        return waiting > 0;
    }

    private synchronized boolean isQuiet() {
        long end = System.nanoTime() + GRACE_NANOS;
        try {
            for (long left = GRACE_NANOS; waiting == 0 && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return waiting == 0;
    }
}
