package dev.pixelwright.adapters.java2d.decode;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.pixelwright.adapters.java2d.metadata.PngChunks;
import dev.pixelwright.adapters.java2d.pixel.Rows;
import dev.pixelwright.adapters.java2d.progress.Stage;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes the first picture of a file into sRGB rows, in the orientation in which it is stored. */
public final class Decoder {

    /** The formats it reads. */
    public static final Set<ImageFormat> FORMATS = Set.of(
            ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF, ImageFormat.WEBP, ImageFormat.BMP, ImageFormat.TIFF);

    private static final Set<String> PNG_TEXTS = Set.of("tEXt", "zTXt", "iTXt");

    private final ImageInfo info;
    private final Damage damage;

    public Decoder(ImageInfo info) {
        this.info = info;
        this.damage = new Damage(info.format());
    }

    /**
     * Decodes {@code file}. The rows may be read in any order.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code UndecodableImage}, {@code UnsupportedFormat} or
     *     {@code EngineFailed}; and whatever the monitor behind {@code stage} throws
     */
    public Rows decode(byte[] file, Stage stage) {
        ImageReader reader = open();
        try (ImageInputStream stream = new ByteArrayImageInputStream(harmless(file))) {
            ReaderEar ear = new ReaderEar(stage);
            reader.addIIOReadWarningListener(ear);
            reader.addIIOReadProgressListener(ear);
            reader.setInput(stream, false, false);
            BufferedImage image = read(reader, ear);
            return rows(image, reader, file);
        } catch (IOException e) {
            throw damage.inData(e);
        } finally {
            reader.dispose();
        }
    }

    // Readers unpack texts nobody asked for, however long they become, and take a senseless profile for damage.
    private byte[] harmless(byte[] file) {
        return switch (info.format()) {
            case PNG -> PngChunks.without(file, PNG_TEXTS);
            case JPEG -> JpegProfile.withoutBroken(file);
            case GIF, WEBP, BMP, TIFF, AVIF, HEIC -> file;
        };
    }

    private ImageReader open() {
        try {
            return Codecs.reader(info.format()).createReaderInstance(null);
        } catch (IOException e) {
            throw damage.inData(e);
        }
    }

    private BufferedImage read(ImageReader reader, ReaderEar ear) throws IOException {
        try {
            BufferedImage image = reader.read(0);
            ear.throwIfStopped();
            if (ear.heardOfDamage()) {
                throw damage.inData();
            }
            return image;
        } catch (OutOfMemoryError e) {
            throw damage.beyondMemory(e);
        } catch (IOException | RuntimeException e) {
            ear.throwIfStopped();
            throw e instanceof FailureException failure ? failure : damage.inData(e);
        }
    }

    private Rows rows(BufferedImage image, ImageReader reader, byte[] file) throws IOException {
        Rows rows = PixelLayout.of(image);
        if (info.format() == ImageFormat.GIF) {
            rows = GifCanvas.place(rows, reader.getImageMetadata(0), GifCanvas.screen(file));
        }
        if (!rows.size().equals(info.size())) {
            throw damage.ofSize(info.size(), rows.size().width(), rows.size().height());
        }
        Optional<ICC_Profile> profile = Profiles.of(image, info.format(), file);
        Rows decoded = rows;
        return profile.map(found -> ProfileRows.of(decoded, found)).orElse(decoded);
    }
}
