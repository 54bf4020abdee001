package dev.pixelwright.testbed.proxy;

import dev.pixelwright.testbed.proxy.Fault.Admission;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The fault that is set now, and waiting for another. */
final class Switch {

    private Fault fault = Fault.none();
    private int turns;

    synchronized Fault now() {
        return fault;
    }

    synchronized void set(Fault next) {
        fault = next;
        turns++;
        notifyAll();
    }

    /** Returns once something may pass. */
    synchronized void awaitPassing() throws InterruptedException {
        while (fault.admission() == Admission.HANG) {
            wait();
        }
    }

    /** How often a fault was set. */
    synchronized int turns() {
        return turns;
    }

    /** Returns once a fault was set more than {@code past} times. */
    synchronized void awaitTurnAfter(int past) throws InterruptedException {
        while (turns <= past) {
            wait();
        }
    }

    /** Returns after {@code time}, or as soon as another fault is set. */
    synchronized void pause(Duration time) throws InterruptedException {
        int before = turns;
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0 && turns == before; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
