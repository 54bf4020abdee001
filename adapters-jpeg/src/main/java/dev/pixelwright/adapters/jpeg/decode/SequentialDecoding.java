package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.decode.stream.Damage;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.DoubleConsumer;

/** Decodes a sequential file: each component is in one scan, all together or one after another. */
final class SequentialDecoding {

    private final Decoding decoding;
    private final int components;
    private final BitSet done = new BitSet();

    SequentialDecoding(Decoding decoding) {
        this.decoding = decoding;
        this.components = decoding.frame().components().size();
    }

    // What follows the last component is not looked at, be it the end or not.
    void decode(ScanHeader first, DoubleConsumer progress) throws IOException {
        scan(first, progress);
        while (done.cardinality() < components) {
            ScanHeader next =
                    decoding.segments().nextScan().orElseThrow(() -> Damage.of("a component of it is missing"));
            scan(next, progress);
        }
    }

    private void scan(ScanHeader header, DoubleConsumer progress) throws IOException {
        int before = done.cardinality();
        int parts = header.parts().size();
        for (ScanHeader.Part part : header.parts()) {
            if (done.get(part.component())) {
                throw Damage.of("a component of it is in two scans");
            }
            done.set(part.component());
        }
        Scan scan = new Scan(header, decoding, part -> new SequentialPart(header, part, decoding));
        scan.decode(share -> progress.accept((before + share * parts) / components));
    }
}
