package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Step;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that pictures may take at the same time: half of the heap, at four bytes a pixel of the largest picture of a
 * plan, and the layers of its watermarks twice. Of an engine in processes of its own it is the layers once, and the raw
 * pixels that come back. Without it many processors, each with a large picture, would run a small heap out of memory
 * together. A picture that would need more than all of it is made alone.
 */
final class RenderRoom {

    private static final long UNIT_BYTES = 1L << 20;
    private static final int BYTES_PER_PIXEL = 4;
    /** Of a layer: the plan's, and the one an engine works with. */
    private static final int COPIES = 2;

    private final boolean picturesHere;
    private final int units;
    private final Semaphore free;

    /** Room in a heap of so many bytes; {@code picturesHere} says whether the engine works in it. */
    RenderRoom(long heapBytes, boolean picturesHere) {
        this.picturesHere = picturesHere;
        this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, heapBytes / 2 / UNIT_BYTES));
        this.free = new Semaphore(units, true);
    }

    /** Waits for room, during which {@code monitor} may stop it; what it answers gives the room back. */
    Room enter(Plan plan, RenderMonitor monitor) {
        return enter(List.of(plan), monitor);
    }

    /** The same for plans of one source, which is there once. */
    Room enter(List<Plan> plans, RenderMonitor monitor) {
        long bytes = plans.stream().mapToLong(this::bytes).sum();
        if (picturesHere) {
            long source = plans.get(0).source().totalPixels() * BYTES_PER_PIXEL;
            bytes -= source * (plans.size() - 1);
        }
        return enter(bytes, monitor);
    }

    /** The same for so many bytes of what is made of pictures. */
    Room enter(long bytes, RenderMonitor monitor) {
        int needed = (int) Math.min(units, 1 + bytes / UNIT_BYTES);
        try {
            while (!free.tryAcquire(needed, 1, TimeUnit.SECONDS)) {
                monitor.progress(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailed("it was interrupted").toException(e);
        }
        return () -> free.release(needed);
    }

    private long bytes(Plan plan) {
        return picturesHere
                ? largest(plan) * BYTES_PER_PIXEL + layers(plan) * COPIES
                : broughtBack(plan) * BYTES_PER_PIXEL + layers(plan);
    }

    // Every other result goes from the engine to where it is stored.
    private static long broughtBack(Plan plan) {
        return plan.encoding().equals(new Encoding.Raw()) ? plan.size().pixels() : 0;
    }

    private static long layers(Plan plan) {
        return plan.layers().stream()
                .mapToLong(layer -> layer.raster().rgba().size())
                .sum();
    }

    private static long largest(Plan plan) {
        long pixels = plan.source().totalPixels();
        for (Step step : plan.steps()) {
            pixels = Math.max(pixels, step.geometry().scaled().pixels());
            pixels = Math.max(pixels, step.output().pixels());
        }
        return pixels;
    }

    /** Room that is taken until it is closed. */
    @FunctionalInterface
    interface Room extends AutoCloseable {

        @Override
        void close();
    }
}
