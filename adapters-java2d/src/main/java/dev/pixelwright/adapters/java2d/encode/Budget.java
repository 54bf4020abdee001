package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import dev.pixelwright.core.transform.QualitySearch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** An encoder that lowers its quality until the result has few enough bytes. */
final class Budget implements Encoder {

    private final int best;
    private final int maxBytes;
    private final IntFunction<Encoder> encoders;
    private final UnaryOperator<byte[]> finish;

    Budget(int best, int maxBytes, IntFunction<Encoder> encoders, UnaryOperator<byte[]> finish) {
        this.best = best;
        this.maxBytes = maxBytes;
        this.encoders = encoders;
        this.finish = finish;
    }

    @Override
    public boolean holdsAlpha() {
        return encoders.apply(best).holdsAlpha();
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        byte[] result = new QualitySearch(best, maxBytes).run(quality -> {
            Stage part = stage.part(attempts.getAndIncrement(), QualitySearch.MOST_ATTEMPTS);
            return encoded(picture, quality, part);
        });
        out.write(result);
        stage.reached(1);
    }

    private byte[] encoded(Bitmap picture, int quality, Stage stage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            encoders.apply(quality).write(picture, bytes, stage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return finish.apply(bytes.toByteArray());
    }
}
