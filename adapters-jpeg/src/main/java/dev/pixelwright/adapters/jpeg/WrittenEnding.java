package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.output.JpegTarget;
import dev.pixelwright.adapters.jpeg.output.KeptStrips;
import dev.pixelwright.adapters.jpeg.output.PictureTarget;
import dev.pixelwright.adapters.jpeg.plan.PlanarPlan;
import dev.pixelwright.adapters.jpeg.render.PlanarRendering;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.Encoding;
import dev.pixelwright.core.transform.Plan;
import dev.pixelwright.core.transform.QualitySearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The planes are written as a JPEG. */
final class WrittenEnding implements Ending {

    private static final int DRAWN = 70;
    private static final int ALL = 100;

    private final Plan plan;
    private final PlanarPlan planar;
    private final Encoding.Jpeg jpeg;

    WrittenEnding(Plan plan, PlanarPlan planar, Encoding.Jpeg jpeg) {
        this.plan = plan;
        this.planar = planar;
        this.jpeg = jpeg;
    }

    @Override
    public Optional<PlanarRendering> prepare(Frame frame) {
        PlanarRendering rendering = new PlanarRendering(frame, planar, JpegTarget.SPAN);
        boolean holds = jpeg.maxBytes().isPresent() || jpeg.progressive();
        long kept = holds ? rendering.resultSamples() : 0;
        return Optional.of(rendering).filter(ready -> ready.heldSamples() + kept <= MOST_SAMPLES);
    }

    @Override
    public Drawing begin(PlanarRendering rendering, OutputStream target, Progress progress) {
        progress.progress(0);
        progress.drawnBy(PlanarJpegEngine.NAME);
        if (!planar.size().equals(plan.size())) {
            throw new EngineFailed("it made " + planar.size() + " and not " + plan.size()).toException();
        }
        return jpeg.maxBytes().isEmpty()
                ? new Written(file(rendering, jpeg.quality(), target), progress)
                : new Searched(jpeg.maxBytes().getAsInt(), rendering, target, progress);
    }

    /** Written while it is drawn. */
    private record Written(PictureTarget picture, Progress progress) implements Drawing {

        @Override
        public void drawn(double share) {
            progress.share(share, 0, ALL - 1);
        }

        @Override
        public void finish() throws IOException {
            picture.end();
            progress.progress(ALL);
        }
    }

    /** Kept, and then written in one quality after the other. */
    private final class Searched implements Drawing {

        private final KeptStrips picture = new KeptStrips();
        private final int maxBytes;
        private final PlanarRendering rendering;
        private final OutputStream target;
        private final Progress progress;

        private Searched(int maxBytes, PlanarRendering rendering, OutputStream target, Progress progress) {
            this.maxBytes = maxBytes;
            this.rendering = rendering;
            this.target = target;
            this.progress = progress;
        }

        @Override
        public PictureTarget picture() {
            return picture;
        }

        @Override
        public void drawn(double share) {
            progress.share(share, 0, DRAWN);
        }

        @Override
        public void finish() throws IOException {
            target.write(within(maxBytes, picture, rendering, progress));
            progress.progress(ALL);
        }
    }

    private byte[] within(int maxBytes, KeptStrips picture, PlanarRendering rendering, Progress progress) {
        AtomicInteger attempts = new AtomicInteger();
        return new QualitySearch(jpeg.quality(), maxBytes).run(quality -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                picture.writeTo(file(rendering, quality, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.share((double) attempts.incrementAndGet() / QualitySearch.MOST_ATTEMPTS, DRAWN, ALL);
            return bytes.toByteArray();
        });
    }

    private JpegTarget file(PlanarRendering rendering, int quality, OutputStream out) {
        return new JpegTarget(planar.size(), rendering.isGray(), quality, jpeg.progressive(), out);
    }
}
