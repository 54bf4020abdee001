package dev.pixelwright.adapters.jpeg;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.JpegDecoder;
import dev.pixelwright.adapters.jpeg.kept.KeptDecodings;
import dev.pixelwright.adapters.jpeg.render.PlanarRendering;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ImageFailure.UndecodableImage;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.RenderOrder;
import dev.pixelwright.core.transform.RenderOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders of one source, in as few decodings as the memory allows; what gains nothing by planes goes to the other engine. */
final class Rounds {

    private final Endings endings;
    private final KeptDecodings kept;
    private final ByteSource source;
    private final List<Entry> entries;

    Rounds(Endings endings, KeptDecodings kept, ByteSource source, List<RenderOrder> orders) {
        this.endings = endings;
        this.kept = kept;
        this.source = source;
        this.entries = orders.stream().map(Entry::new).toList();
    }

    /** What became of each. */
    List<RenderOutcome> run() {
        List<Entry> planar = entries.stream()
                .filter(entry -> endings.mayGain(entry.order.plan()))
                .toList();
        while (!planar.isEmpty()) {
            planar = decoded(planar);
        }
        for (Entry entry : entries) {
            if (entry.outcome.isEmpty()) {
                entry.attempt(() -> renderElsewhere(entry.order));
                entry.end(Optional.empty());
            }
        }
        return entries.stream().map(entry -> entry.outcome.orElseThrow()).toList();
    }

    private void renderElsewhere(RenderOrder order) throws IOException {
        try {
            endings.rest().follow(source, order.plan(), order.target(), order.monitor());
        } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
            throw new EngineFailed(e.getClass().getSimpleName()).toException(e);
        }
    }

    /** Decodes once, for as many of {@code wanted} as there is room for; answers those that wait for another time. */
    private List<Entry> decoded(List<Entry> wanted) {
        List<Entry> later = new ArrayList<>();
        try (InputStream in = source.open()) {
            Optional<JpegDecoder> decoder = open(in);
            if (decoder.isPresent()) {
                checkSize(
                        decoder.get().frame(),
                        wanted.get(0).order.plan().source().size());
                decode(decoder.get(), wanted, later);
            }
        } catch (IOException | RuntimeException e) {
            wanted.forEach(entry -> entry.end(Optional.of(e)));
        } catch (OutOfMemoryError e) {
            Size size = wanted.get(0).order.plan().source().size();
            RuntimeException trouble =
                    new EngineFailed("there was too little memory for " + size + " pixels").toException(e);
            wanted.forEach(entry -> entry.end(Optional.of(trouble)));
        }
        return later.stream().filter(entry -> entry.outcome.isEmpty()).toList();
    }

    private void decode(JpegDecoder decoder, List<Entry> wanted, List<Entry> later) {
        SeriesRendering series = new SeriesRendering();
        List<Entry> taken = new ArrayList<>();
        for (Entry entry : wanted) {
            Optional<Ending> ending = endings.of(decoder.frame(), entry.order.plan());
            Optional<PlanarRendering> rendering = ending.flatMap(found -> found.prepare(decoder.frame()));
            if (rendering.isPresent() && !series.hasRoomFor(rendering.get())) {
                later.add(entry);
            } else if (rendering.isPresent()) {
                entry.attempt(() -> {
                    Progress progress = new Progress(entry.order.monitor());
                    series.add(ending.get().begin(rendering.get(), entry.order.target(), progress), rendering.get());
                    taken.add(entry);
                });
            }
        }
        if (!taken.isEmpty()) {
            List<Optional<Exception>> troubles = series.run(kept.of(decoder, source.sha256()));
            for (int i = 0; i < taken.size(); i++) {
                taken.get(i).end(troubles.get(i));
            }
        }
    }

    // What cannot even be opened here is left to the other engine, to read or to refuse.
    private static Optional<JpegDecoder> open(InputStream in) throws IOException {
        try {
            JpegDecoder decoder = JpegDecoder.open(in);
            return Optional.of(decoder).filter(opened -> opened.frame().isSupported());
        } catch (FailureException e) {
            return Optional.empty();
        }
    }

    private static void checkSize(Frame frame, Size expected) {
        if (frame.width() != expected.width() || frame.height() != expected.height()) {
            String reason =
                    "its pixels are " + frame.width() + "x" + frame.height() + " and its header says " + expected;
            throw new UndecodableImage(ImageFormat.JPEG.label(), reason).toException();
        }
    }

    /** An order, and what became of it. */
    private static final class Entry {

        private final RenderOrder order;
        private Optional<RenderOutcome> outcome = Optional.empty();

        private Entry(RenderOrder order) {
            this.order = order;
        }

        private void end(Optional<Exception> trouble) {
            if (outcome.isEmpty()) {
                outcome = Optional.of(new RenderOutcome(order.plan(), trouble));
            }
        }

        private void attempt(Work work) {
            try {
                work.run();
            } catch (IOException | RuntimeException e) {
                end(Optional.of(e));
            }
        }
    }

    private interface Work {

        void run() throws IOException;
    }
}
