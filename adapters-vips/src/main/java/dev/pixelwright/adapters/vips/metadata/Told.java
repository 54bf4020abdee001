package dev.pixelwright.adapters.vips.metadata;

import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.core.image.Orientation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What libvips knows about a picture and writes into its file. It keeps a field for everything it read, and its savers
 * write what they find there: so fields are what is kept, or taken away.
 */
public final class Told {

    private static final String XMP = "xmp-data";
    private static final String EXIF = "exif-data";
    private static final String ORIENTATION = "orientation";
    private static final Pattern XMP_ORIENTATION =
            Pattern.compile("(?<before>tiff:Orientation\\s*(?:=\\s*[\"']|>)\\s*)[2-8]");

    /** How an animation plays; no file says more about its maker by them. */
    private static final Set<String> PLAYING =
            Set.of("delay", "loop", "n-pages", "page-height", "gif-loop", "gif-delay");

    /** Numbers of libvips itself: width, height and the like. */
    private static final Set<String> OWN = Set.of(
            "width",
            "height",
            "bands",
            "format",
            "coding",
            "interpretation",
            "xoffset",
            "yoffset",
            "xres",
            "yres",
            "filename");

    private Told() {}

    /**
     * A copy of {@code picture} that tells nothing, or if {@code keep} its Exif and XMP only: without the thumbnail, which
     * would show what a transformation hides, and upright once {@code applied} was applied to its pixels.
     */
    public static Picture of(Picture picture, boolean keep, Orientation applied) {
        Picture copy = picture.copy();
        for (String field : copy.fields()) {
            boolean kept = keep && (field.equals(XMP) || field.startsWith("exif-") || field.equals(ORIENTATION));
            if (!kept && !PLAYING.contains(field) && !OWN.contains(field)) {
                copy.remove(field);
            }
        }
        if (keep && applied != Orientation.UPRIGHT) {
            stand(copy);
        }
        return copy;
    }

    /** The XMP of a picture. */
    public static Optional<byte[]> xmp(Picture picture) {
        return picture.blob(XMP);
    }

    // Latin 1 keeps every byte of any encoding that extends ASCII.
    private static void stand(Picture copy) {
        if (copy.has(EXIF) || copy.has(ORIENTATION)) {
            copy.put(ORIENTATION, Orientation.UPRIGHT.exif());
        }
        copy.blob(XMP).ifPresent(packet -> {
            String text = new String(packet, StandardCharsets.ISO_8859_1);
            copy.put(XMP, XMP_ORIENTATION.matcher(text).replaceAll("${before}1").getBytes(StandardCharsets.ISO_8859_1));
        });
    }
}
