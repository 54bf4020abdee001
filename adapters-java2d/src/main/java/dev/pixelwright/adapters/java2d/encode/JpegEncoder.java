package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.decode.Codecs;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;

/** Baseline or progressive JPEG with the standard tables scaled by quality and 4:2:0, as libjpeg does it; gray in one component. */
final class JpegEncoder implements Encoder {

    private static final float BEST = 100f;

    private final int quality;
    private final boolean progressive;

    JpegEncoder(int quality, boolean progressive) {
        this.quality = quality;
        this.progressive = progressive;
    }

    @Override
    public boolean holdsAlpha() {
        return false;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        BufferedImage image = picture.isGray() ? Wrapping.gray(picture) : Wrapping.colours(picture);
        new ImageIoWriting(Codecs.ofTheJdk(ImageWriterSpi.class, "jpeg"), this::settings).write(image, null, out);
        stage.reached(1);
    }

    private ImageWriteParam settings(ImageWriter writer) {
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality / BEST);
        settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        return settings;
    }
}
