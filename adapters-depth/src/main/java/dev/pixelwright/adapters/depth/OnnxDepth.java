package dev.pixelwright.adapters.depth;

import ai.onnxruntime.OrtException;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.ModelNotPossible;
import java.nio.FloatBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A network and the one thread that works with it, so that who waits for it can be heard from meanwhile. */
final class OnnxDepth implements DepthModel {

    private static final long BEAT_MILLIS = 500;
    /** What an operator of a network may take until it notices that it is to stop. */
    private static final long LAST_WAIT_SECONDS = 30;
    /** A rehearsal for models of any size: large enough for all that they do, and soon over. */
    private static final int REHEARSAL_PATCHES = 8;

    private final Network network;
    private final Signature signature;
    private final InputScale scale;
    private final boolean blueFirst;
    private final DepthModelSettings settings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(OnnxDepth::thread);
    private volatile Stop running = new Stop();

    OnnxDepth(Network network, DepthModelSettings settings) throws OrtException {
        ImageMetadata metadata = network.metadata();
        this.network = network;
        this.signature = network.signature(settings);
        this.scale = settings.scale().or(metadata::scale).orElse(InputScale.IMAGENET);
        this.blueFirst = metadata.blueFirst();
        this.settings = settings;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "depth");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether it gives depth at all shows with a picture only; a small one will do where it takes any size. */
    void rehearse() throws OrtException {
        int side = Math.min(settings.side(), REHEARSAL_PATCHES * settings.multiple());
        try {
            if (!said(Picture.gradient(side, side), side, new Stop()).isFinite()) {
                throw Reasons.notFinite();
            }
        } catch (FailureException e) {
            // What it does to this picture it would do to all.
            throw e.failure() instanceof ModelNotPossible odd
                    ? new GeneratorUnavailable(odd.generator(), odd.reason()).toException(e)
                    : e;
        }
    }

    @Override
    public float[] nearness(byte[] rgba, int width, int height, Runnable beat) {
        Picture picture = new Picture(width, height, rgba);
        Stop stop = new Stop();
        try {
            return awaited(thread.submit(() -> nearness(picture, stop)), beat);
        } catch (RejectedExecutionException e) {
            throw Reasons.stopped();
        } finally {
            // It has ended, or nobody waits for it any more.
            stop.now();
        }
    }

    private static float[] awaited(Future<float[]> result, Runnable beat) {
        while (true) {
            try {
                return result.get(BEAT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                beat.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Reasons.stopped();
            } catch (CancellationException e) {
                throw Reasons.stopped();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof FailureException failure ? failure : Reasons.broken(e);
            }
        }
    }

    private float[] nearness(Picture picture, Stop stop) {
        running = stop;
        if (thread.isShutdown()) {
            stop.now();
        }
        float[] near = Stretch.nearness(said(picture, stop), settings.nearer())
                .resized(picture.width(), picture.height())
                .samples();
        for (int i = 0; i < near.length; i++) {
            near[i] = Math.max(0, Math.min(1, near[i])) * picture.alpha(i);
        }
        return near;
    }

    private Plane said(Picture picture, Stop stop) {
        try {
            stop.check();
            return said(picture, settings.side(), stop);
        } catch (OrtException e) {
            stop.check();
            throw Reasons.broken(e);
        }
    }

    private Plane said(Picture picture, int longest, Stop stop) throws OrtException {
        int width = signature.widthOf(picture, longest, settings.multiple());
        int height = signature.heightOf(picture, longest, settings.multiple());
        FloatBuffer numbers = picture.numbers(width, height, scale, blueFirst);
        return network.run(signature, numbers, width, height, stop::by);
    }

    @Override
    public void close() {
        for (Runnable waiting : thread.shutdownNow()) {
            ((Future<?>) waiting).cancel(/* mayInterruptIfRunning= */ false);
        }
        running.now();
        try {
            // Memory that is in use is rather left to the end of the process than taken away.
            if (thread.awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                network.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops one run: what has begun, and what would begin afterwards. */
    private static final class Stop {

        private Runnable means = () -> {};
        private boolean asked;

        synchronized void by(Runnable newMeans) {
            means = newMeans;
            if (asked) {
                means.run();
            }
        }

        synchronized void now() {
            asked = true;
            means.run();
        }

        synchronized void check() {
            if (asked) {
                throw Reasons.stopped();
            }
        }
    }
}
