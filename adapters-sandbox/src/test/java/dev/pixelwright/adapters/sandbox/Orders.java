package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.testkit.picture.PngFile;
import dev.pixelwright.adapters.testkit.picture.TestPictures;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.RenderMonitor;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.usecase.Darkroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Asks the troubled engine for trouble. */
final class Orders {

    static final byte[] PICTURE = PngFile.of(TestPictures.photograph(new Size(64, 48)));

    private final Darkroom darkroom;

    Orders(SandboxedEngine sandbox) {
        this.darkroom = new Darkroom(sandbox, ImageLimits.DEFAULT);
    }

    byte[] make(Trouble trouble) {
        return make(trouble, RenderMonitor.NONE);
    }

    byte[] make(Trouble trouble, RenderMonitor monitor) {
        ByteSource source = ByteSource.of(PICTURE);
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        try {
            darkroom.develop(source, darkroom.plan(Transformation.parse(trouble.text()), source), result, monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }
}
