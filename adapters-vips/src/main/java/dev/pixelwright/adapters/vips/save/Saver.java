package dev.pixelwright.adapters.vips.save;

import dev.pixelwright.adapters.vips.binding.Bench;
import dev.pixelwright.adapters.vips.binding.Call;
import dev.pixelwright.adapters.vips.binding.Natives;
import dev.pixelwright.adapters.vips.binding.Picture;
import dev.pixelwright.adapters.vips.binding.VipsException;
import dev.pixelwright.adapters.vips.binding.Watch;
import dev.pixelwright.adapters.vips.metadata.PngFile;
import dev.pixelwright.adapters.vips.metadata.Told;
import dev.pixelwright.adapters.vips.metadata.WebPFile;
import dev.pixelwright.core.failure.SystemFailure.EngineFailed;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.Size;
import dev.pixelwright.core.transform.Metadata;
import dev.pixelwright.core.transform.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Writes pixels as the plan's encoding says. */
public final class Saver {

    private static final int PROBE = 64;
    private static final int COLOURS = 3;

    private final Plan plan;
    private final Watch watch;
    private final int end;

    /** One that is done at {@code end} per cent of all. */
    public Saver(Plan plan, Watch watch, int end) {
        this.plan = plan;
        this.watch = watch;
        this.end = end;
    }

    /** What this build of libvips writes. */
    public static Set<ImageFormat> formats() {
        Set<ImageFormat> formats = EnumSet.noneOf(ImageFormat.class);
        add(formats, ImageFormat.JPEG, "jpegsave_buffer");
        add(formats, ImageFormat.PNG, "pngsave_buffer");
        add(formats, ImageFormat.GIF, "gifsave_buffer");
        add(formats, ImageFormat.WEBP, "webpsave_buffer");
        add(formats, ImageFormat.TIFF, "tiffsave_buffer");
        add(formats, ImageFormat.AVIF, "heifsave_buffer");
        formats.removeIf(format -> format == ImageFormat.AVIF && !writesAvif());
        return formats;
    }

    // libheif has the format, and perhaps not its encoder.
    private static boolean writesAvif() {
        try (Bench bench = new Bench()) {
            return bench.bytes(new byte[PROBE * PROBE * COLOURS], PROBE, PROBE, COLOURS)
                            .call("heifsave_buffer")
                            .word("compression", "av1")
                            .bytes()
                            .length
                    > 0;
        } catch (VipsException e) {
            return false;
        }
    }

    private static void add(Set<ImageFormat> formats, ImageFormat format, String saver) {
        if (Natives.has(saver)) {
            formats.add(format);
        }
    }

    /** Writes {@code made}, which stands in memory. */
    public void save(Picture made, OutputStream target) throws IOException {
        Size size = new Size(made.width(), made.height() / plan.source().pages());
        if (!size.equals(plan.size())) {
            throw new EngineFailed("it made " + size + " and not " + plan.size()).toException();
        }
        boolean keep = plan.metadata() == Metadata.KEEP;
        Picture told = Told.of(made, keep, plan.orientation());
        if (plan.source().pages() > 1) {
            told.put("page-height", size.height());
        }
        plan.encoding().accept(new Writing(told, keep, target, this::bytes)).write();
    }

    private byte[] bytes(Picture picture, Call save) {
        byte[] file = watch.during(picture, end, save::bytes);
        boolean keep = plan.metadata() == Metadata.KEEP;
        Optional<ImageFormat> format = plan.encoding().format();
        if (!keep && format.equals(Optional.of(ImageFormat.WEBP))) {
            return WebPFile.untold(file);
        }
        return keep && format.equals(Optional.of(ImageFormat.PNG)) ? PngFile.told(file, Told.xmp(picture)) : file;
    }
}
