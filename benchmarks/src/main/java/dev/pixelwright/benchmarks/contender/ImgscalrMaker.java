package dev.pixelwright.benchmarks.contender;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.imgscalr.Scalr;

/** imgscalr at its method for quality, between the JDK's reader and writer. */
final class ImgscalrMaker implements Maker {

    @Override
    public String name() {
        return "imgscalr " + Versions.of("org.imgscalr", "imgscalr-lib") + ", QUALITY";
    }

    @Override
    public byte[] make(byte[] source, Wanted wanted) throws IOException {
        return made(JdkPictures.read(source), wanted);
    }

    /** Decodes once: it takes pictures. */
    @Override
    public List<byte[]> makeAll(byte[] source, List<Wanted> wanted) throws IOException {
        BufferedImage picture = JdkPictures.read(source);
        List<byte[]> made = new ArrayList<>();
        for (Wanted one : wanted) {
            made.add(made(picture, one));
        }
        return made;
    }

    private static byte[] made(BufferedImage picture, Wanted wanted) throws IOException {
        BufferedImage small = Scalr.resize(
                picture,
                Scalr.Method.QUALITY,
                Scalr.Mode.FIT_EXACT,
                wanted.size().width(),
                wanted.size().height());
        return JdkPictures.written(small, wanted.encoding());
    }
}
