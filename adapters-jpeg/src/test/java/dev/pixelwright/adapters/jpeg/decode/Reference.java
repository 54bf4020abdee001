package dev.pixelwright.adapters.jpeg.decode;

import dev.pixelwright.adapters.jpeg.JdkJpeg;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** What libjpeg in the JDK, with its exact integer transform, makes of a file, without conversion of colours. */
final class Reference {

    private Reference() {}

    /** @throws IOException when it was warned of more than bytes that it passes over */
    static Raster raster(byte[] file) throws IOException {
        ImageReader reader = JdkJpeg.reader();
        StringBuilder warnings = new StringBuilder();
        IIOReadWarningListener listener =
                (source, warning) -> warnings.append(warning.contains("extraneous") ? "" : warning);
        reader.addIIOReadWarningListener(listener);
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
            Raster raster = reader.readRaster(0, null);
            if (!warnings.isEmpty()) {
                throw new IOException(warnings.toString());
            }
            return raster;
        } finally {
            reader.dispose();
        }
    }

    /** The plane of a component, from a file that has only that one. */
    static Raster plane(TestPicture picture, int component) throws IOException {
        TestPicture plane = picture.plane(component);
        return raster(TestFile.sequential(plane, TestScan.interleaved(1)).write());
    }
}
