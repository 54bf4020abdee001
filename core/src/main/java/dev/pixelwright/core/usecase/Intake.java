package dev.pixelwright.core.usecase;

import dev.pixelwright.core.failure.ImageFailure.FileTooLarge;
import dev.pixelwright.core.failure.ImageFailure.UnsupportedMediaType;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageInfo;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.image.header.ImageHeaders;
import dev.pixelwright.core.port.ImageEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;

/** The gate for bytes from outside: by their first bytes, their number, and then the structure of the whole file. */
public final class Intake {

    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final ImageLimits limits;
    private final Set<ImageFormat> readable;

    /** Accepts within {@code limits} what {@code engine} can read, keeping it meanwhile in {@code folder}. */
    public Intake(Path folder, ImageLimits limits, ImageEngine engine) {
        this.folder = folder;
        this.limits = limits;
        this.readable = engine.capabilities().reads();
    }

    /** Spools {@code content}; refuses it as soon as its first bytes or its length are not acceptable. */
    SpoolFile receive(InputStream content) throws IOException {
        byte[] head = content.readNBytes(ImageHeaders.SNIFF_BYTES);
        refuseUnreadable(ImageHeaders.sniff(head).orElseThrow(() -> new UnsupportedMediaType().toException()));
        SpoolFile spool = new SpoolFile(folder);
        try (OutputStream output = spool.output()) {
            output.write(head);
            copy(content, output, limits.maxFileBytes() - head.length);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /** What the header says, once the structure of the file is seen to be whole. */
    ImageInfo inspect(SpoolFile spool) throws IOException {
        ImageInfo info = ImageHeaders.read(spool, limits);
        refuseUnreadable(info.format());
        return info;
    }

    private void refuseUnreadable(ImageFormat format) {
        if (!readable.contains(format)) {
            throw new UnsupportedMediaType().toException();
        }
    }

    private void copy(InputStream content, OutputStream output, long room) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = room;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            left -= read;
            if (left < 0) {
                throw new FileTooLarge(limits.maxFileBytes()).toException();
            }
            output.write(chunk, 0, read);
        }
    }
}
