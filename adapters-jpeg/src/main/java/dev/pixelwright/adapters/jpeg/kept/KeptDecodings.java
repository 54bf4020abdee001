package dev.pixelwright.adapters.jpeg.kept;

import dev.pixelwright.adapters.jpeg.decode.Frame;
import dev.pixelwright.adapters.jpeg.decode.JpegDecoder;
import dev.pixelwright.adapters.jpeg.decode.PlaneSource;
import dev.pixelwright.adapters.jpeg.decode.Scale;
import dev.pixelwright.adapters.jpeg.plane.RowTarget;
import dev.pixelwright.core.blob.Sha256;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Decoded pictures for whoever orders the same file again: a page asks for one photograph in many widths, and decoding is most
 * of what each of them costs. The same samples come out, so that nobody sees whether they were kept. A file is known by
 * its digest, and one without is decoded each time. May be used by any number of threads at once.
 */
public final class KeptDecodings {

    /** Keeps nothing. */
    public static final KeptDecodings NONE = new KeptDecodings(0);

    /** Of what may be kept, one picture takes no more than this share: there is little use in a single one. */
    private static final int LEAST_PICTURES = 2;

    private static final int PLACES = 16;
    private static final float LOAD = 0.75f;

    private final long mostBytes;
    // Softly: what a large picture needs goes before what might be asked for again.
    private final Map<Key, Kept> kept = new LinkedHashMap<>(PLACES, LOAD, true);
    private long bytes;

    /** @param mostBytes of samples, four each; of the pictures that do not fit, those go that were not asked for the longest */
    public KeptDecodings(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What {@code decoder} would give, from here if it is here, and kept from now on. */
    public PlaneSource of(JpegDecoder decoder, Optional<Sha256> file) {
        if (mostBytes == 0 || file.isEmpty()) {
            return decoder;
        }
        return (scale, targets, progress) -> decode(decoder, new Key(file.get(), scale), targets, progress);
    }

    private void decode(JpegDecoder decoder, Key key, List<RowTarget> targets, DoubleConsumer progress)
            throws IOException {
        Optional<DecodedPicture> known = find(key);
        if (known.isPresent()) {
            known.get().give(targets, progress);
            return;
        }
        Frame frame = decoder.frame();
        if (DecodedPicture.bytes(frame, key.scale) > mostBytes / LEAST_PICTURES) {
            decoder.decode(key.scale, targets, progress);
            return;
        }
        DecodedPicture picture = new DecodedPicture(frame, key.scale);
        decoder.decode(key.scale, picture.beside(targets), progress);
        keep(key, picture);
    }

    private synchronized Optional<DecodedPicture> find(Key key) {
        return Optional.ofNullable(kept.get(key)).flatMap(known -> Optional.ofNullable(known.picture.get()));
    }

    private synchronized void keep(Key key, DecodedPicture picture) {
        Optional.ofNullable(kept.put(key, new Kept(new SoftReference<>(picture), picture.bytes())))
                .ifPresent(before -> bytes -= before.bytes);
        bytes += picture.bytes();
        Iterator<Kept> longestAgo = kept.values().iterator();
        while (bytes > mostBytes) {
            bytes -= longestAgo.next().bytes;
            longestAgo.remove();
        }
    }

    /** A file, and how small its blocks became. */
    private record Key(Sha256 file, Scale scale) {}

    /** A picture that may be gone, and how many bytes it has or had. */
    private record Kept(SoftReference<DecodedPicture> picture, long bytes) {}
}
