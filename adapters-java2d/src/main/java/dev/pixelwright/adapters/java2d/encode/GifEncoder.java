package dev.pixelwright.adapters.java2d.encode;

import dev.pixelwright.adapters.java2d.decode.Codecs;
import dev.pixelwright.adapters.java2d.palette.Dithering;
import dev.pixelwright.adapters.java2d.palette.Palette;
import dev.pixelwright.adapters.java2d.pixel.Bitmap;
import dev.pixelwright.adapters.java2d.progress.Stage;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageWriterSpi;

/** GIF of one frame with a palette made for it. */
final class GifEncoder implements Encoder {

    @Override
    public boolean holdsAlpha() {
        return true;
    }

    @Override
    public void write(Bitmap picture, OutputStream out, Stage stage) throws IOException {
        Palette palette = Palette.of(picture);
        BufferedImage image = new BufferedImage(
                picture.size().width(),
                picture.size().height(),
                BufferedImage.TYPE_BYTE_INDEXED,
                palette.colourModel());
        byte[] indices = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        new Dithering(picture, palette).run(indices, stage);
        new ImageIoWriting(Codecs.ofTheJdk(ImageWriterSpi.class, "gif"), ImageWriter::getDefaultWriteParam)
                .write(image, null, out);
        stage.reached(1);
    }
}
