package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Pointer;
import dev.pixelwright.core.transform.RenderMonitor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a monitor how far a rendering is, and lets it stop libvips in the middle of a picture. Each per cent is told once,
 * however libvips counts, so that the same rendering always tells the same. For one thread.
 */
public final class Watch {

    private static final int WHOLE = 100;
    /** In VipsProgress: behind a pointer, two ints and two longs of 64 bits. */
    private static final long PERCENT_AT = 32;

    // One for the process, and never collected: C keeps its address. It is called by the thread that waits for the
    // pixels.
    private static final ThreadLocal<@Nullable Watch> WATCHING = new ThreadLocal<>();
    private static final GObject.Eval EVAL = (image, progress, data) -> {
        Watch watch = WATCHING.get();
        if (watch != null) {
            watch.heard(image, progress.getInt(PERCENT_AT));
        }
    };

    private final RenderMonitor monitor;
    private int told = -1;
    private int from;
    private int to;
    private @Nullable RuntimeException stop;

    public Watch(RenderMonitor monitor) {
        this.monitor = monitor;
    }

    /** Tells that {@code percent} of all is done; what the monitor throws comes through. */
    public void reached(int percent) {
        while (told < percent) {
            told++;
            monitor.progress(told);
        }
    }

    /**
     * Does work that makes the pixels of {@code picture}, which takes until {@code percent} of all. What the monitor
     * throws ends the work, and comes through.
     */
    public <T> T during(Picture picture, int percent, Supplier<T> work) {
        from = Math.max(told, 0);
        to = percent;
        Pointer image = picture.pointer();
        Vips.vipsImageSetProgress(image, 1);
        long handler = GObject.gSignalConnectData(image, "eval", EVAL, null, null, 0);
        WATCHING.set(this);
        T result;
        try {
            result = work.get();
        } catch (VipsException e) {
            throw stop == null ? e : stop;
        } finally {
            WATCHING.remove();
            GObject.gSignalHandlerDisconnect(image, handler);
            Vips.vipsImageSetProgress(image, 0);
        }
        // libvips may have been done before it noticed.
        if (stop != null) {
            throw stop;
        }
        reached(percent);
        return result;
    }

    private void heard(Pointer image, int percent) {
        if (stop != null) {
            return;
        }
        try {
            reached(from + (to - from) * Math.max(0, Math.min(WHOLE, percent)) / WHOLE);
        } catch (RuntimeException e) {
            // It cannot pass through C.
            stop = e;
            Vips.vipsImageSetKill(image, 1);
        }
    }
}
