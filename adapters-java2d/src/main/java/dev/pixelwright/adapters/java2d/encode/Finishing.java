package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/** An encoder whose files are changed once more when they are whole. */
final class Finishing implements Encoder {

    private final Encoder encoder;
    private final UnaryOperator<byte[]> finish;

    Finishing(Encoder encoder, UnaryOperator<byte[]> finish) {
        this.encoder = encoder;
        this.finish = finish;
    }

    @Override
    public boolean holdsAlpha() {
        return encoder.holdsAlpha();
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        encoder.write(picture, file, stage);
        out.write(finish.apply(file.toByteArray()));
    }
}
