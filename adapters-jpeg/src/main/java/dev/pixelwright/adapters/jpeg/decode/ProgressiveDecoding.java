package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.dct.Dequantiser;
import dev.pixelwright.adapters.jpeg.decode.dct.ZigZag;
import dev.pixelwright.adapters.jpeg.decode.entropy.CoefficientPlane;
import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** Decodes a progressive file: all scans to coefficients, and these to samples (ITU-T T.81, annex G). */
final class ProgressiveDecoding {

    // How many scans will come is not known: the part of progress that is theirs is approached and never reached.
    private static final double SCANS_SHARE = 0.8;
    private static final double EXPECTED_PASSES = 2;

    private final Decoding decoding;
    private final Frame frame;
    private final List<Progression> progressions;
    private final Map<Integer, CoefficientPlane> planes = new TreeMap<>();
    private double passes;
    private boolean skippedLast;

    ProgressiveDecoding(Decoding decoding) {
        this.decoding = decoding;
        this.frame = decoding.frame();
        this.progressions = Stream.generate(Progression::new)
                .limit(frame.components().size())
                .toList();
    }

    void decode(ScanHeader first, DoubleConsumer progress) throws IOException {
        Optional<ScanHeader> header = Optional.of(first);
        while (header.isPresent()) {
            scan(header.get(), progress);
            header = decoding.segments().nextScan();
        }
        checkEnd();
        double before = scansProgress(0);
        reconstruct(share -> progress.accept(before + share * (1 - before)));
    }

    private void scan(ScanHeader header, DoubleConsumer progress) throws IOException {
        header.parts().forEach(part -> progressions.get(part.component()).scan(header));
        // A mean is all that an eighth needs.
        skippedLast = decoding.scale() == Scale.EIGHTH && !header.isDc();
        if (skippedLast) {
            return;
        }
        Scan scan = new Scan(header, decoding, part -> {
            CoefficientPlane plane = planes.computeIfAbsent(part.component(), this::plane);
            return new ProgressivePart(header, part, decoding, plane);
        });
        double share = (double) header.parts().size() / frame.components().size();
        scan.decode(done -> progress.accept(scansProgress(done * share)));
        passes += share;
    }

    // The table counts that holds when the first scan of the component begins.
    private CoefficientPlane plane(int component) {
        int[] steps = decoding.segments()
                .tables()
                .quantisation(frame.components().get(component).table());
        return new CoefficientPlane(
                frame.blocksAcross(component),
                frame.blocksDown(component),
                decoding.scale() == Scale.EIGHTH ? 1 : ZigZag.LENGTH,
                new Dequantiser(steps, decoding.scale().side()));
    }

    private double scansProgress(double more) {
        double done = passes + more;
        return SCANS_SHARE * done / (done + EXPECTED_PASSES);
    }

    // A file that just stops is whole if nothing is left to tell. If it says that it ends, it may leave out what
    // refines.
    private void checkEnd() {
        boolean whole = !skippedLast && progressions.stream().allMatch(Progression::isComplete);
        if (!whole && !decoding.segments().hasEnded()) {
            throw Damage.inData();
        }
        if (!progressions.stream().allMatch(Progression::hasDc)) {
            throw Damage.of("a component of it is missing");
        }
    }

    private void reconstruct(DoubleConsumer progress) {
        List<ProgressiveRows> rows = planes.entrySet().stream()
                .map(plane -> new ProgressiveRows(decoding, plane.getKey(), plane.getValue()))
                .toList();
        int mcusDown = frame.mcusDown();
        for (int row = 0; row < mcusDown; row++) {
            for (ProgressiveRows component : rows) {
                component.reconstruct(row);
            }
            progress.accept((row + 1.0) / mcusDown);
        }
    }
}
