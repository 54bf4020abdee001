package dev.pixelwright.adapters.outbound;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that keep no process alive. */
final class QuietThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    QuietThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
