package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.PlaneSource;
import dev.pixelwright.adapters.jpeg.render.Output;
import dev.pixelwright.adapters.jpeg.render.PlanarRendering;
import dev.pixelwright.adapters.jpeg.render.SharedDrawing;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.transform.RenderStopped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results that are drawn from one decoding: each with its own ending, its own progress and its own trouble. */
final class SeriesRendering {

    private final List<Part> parts = new ArrayList<>();

    /** One more result on its way. */
    void add(Ending.Drawing drawing, PlanarRendering rendering) {
        parts.add(new Part(drawing, rendering));
    }

    /** Whether with {@code more} they do not hold too much together. */
    boolean hasRoomFor(PlanarRendering more) {
        List<PlanarRendering> all = new ArrayList<>(List.of(more));
        parts.forEach(part -> all.add(part.rendering));
        long results = all.stream().mapToLong(PlanarRendering::resultSamples).sum();
        return parts.isEmpty() || SharedDrawing.heldSamples(all) + results <= Ending.MOST_SAMPLES;
    }

    /**
     * Decodes once, and makes all of them.
     *
     * @return what went wrong with each, in their order
     */
    List<Optional<Exception>> run(PlaneSource source) {
        try {
            new SharedDrawing(
                            parts.stream().map(part -> part.rendering).toList(),
                            parts.stream().map(part -> part.output).toList())
                    .draw(source, this::drawn);
            parts.forEach(part -> part.output.attempt(part::finish));
        } catch (Abandoned nobodyWaits) {
            // Each knows why.
        } catch (IOException | RuntimeException e) {
            parts.forEach(part -> part.output.giveUp(e));
        }
        return parts.stream().map(part -> part.output.trouble()).toList();
    }

    private void drawn(double share) {
        parts.forEach(part -> part.output.attempt(() -> part.drawing.drawn(share)));
        if (parts.stream().noneMatch(part -> part.output.isWanted())) {
            throw new Abandoned();
        }
    }

    private static final class Part {

        private final Ending.Drawing drawing;
        private final PlanarRendering rendering;
        private final Output output;

        private Part(Ending.Drawing drawing, PlanarRendering rendering) {
            this.drawing = drawing;
            this.rendering = rendering;
            this.output = new Output(drawing.picture());
        }

        // What an engine behind this runs out of is this result's trouble alone.
        private void finish() throws IOException {
            try {
                drawing.finish();
            } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
                throw new EngineFailed(e.getClass().getSimpleName()).toException(e);
            }
        }
    }

    /** Ends a decoding that nobody waits for. */
    private static final class Abandoned extends RenderStopped {

        private static final long serialVersionUID = 1L;

        private Abandoned() {
            super("Nobody waits for what is drawn");
        }
    }
}
