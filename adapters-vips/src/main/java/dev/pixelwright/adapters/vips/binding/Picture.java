package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.pixelwright.core.image.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A VipsImage, on a bench. */
public final class Picture {

    /** VipsBandFormat of one byte a sample. */
    static final int UCHAR = 0;

    static final int FLOAT = 6;

    static final int DOUBLE = 8;

    private static final int CHUNK = 1 << 16;

    private final Bench bench;
    private final Pointer image;

    Picture(Bench bench, Pointer image) {
        this.bench = bench;
        this.image = image;
    }

    Pointer pointer() {
        return image;
    }

    public Bench bench() {
        return bench;
    }

    public int width() {
        return Vips.vipsImageGetWidth(image);
    }

    public int height() {
        return Vips.vipsImageGetHeight(image);
    }

    public Size size() {
        return new Size(width(), height());
    }

    public int bands() {
        return Vips.vipsImageGetBands(image);
    }

    /** Of one page of an animation; of the whole if there is no other. */
    public int pageHeight() {
        return Vips.vipsImageGetPageHeight(image);
    }

    /** How many pages the file has, of which this picture may hold one only. */
    public int pages() {
        return Vips.vipsImageGetNPages(image);
    }

    /** Whether a sample is a byte. */
    public boolean isBytes() {
        return Vips.vipsImageGetFormat(image) == UCHAR;
    }

    /** The number of a VipsInterpretation. */
    public int interpretation() {
        return Vips.vipsImageGetInterpretation(image);
    }

    /** An operation on this picture. */
    public Call call(String operation) {
        return new Call(bench, operation).with("in", this);
    }

    /** An operation whose argument for this picture is called {@code input}. */
    public Call input(String operation) {
        return new Call(bench, operation).with("input", this);
    }

    public Picture plus(Picture other) {
        return pair("add", other);
    }

    /** A picture of one band counts for each of the other's. */
    public Picture times(Picture other) {
        return pair("multiply", other);
    }

    private Picture pair(String operation, Picture other) {
        return new Call(bench, operation)
                .with("left", this)
                .with("right", other)
                .picture();
    }

    /** Pixels of {@code yes} where this picture is not 0, and of {@code no} elsewhere. */
    public Picture choice(Picture yes, Picture no) {
        return new Call(bench, "ifthenelse")
                .with("cond", this)
                .with("in1", yes)
                .with("in2", no)
                .picture();
    }

    /** The same picture with all its pixels made. */
    public Picture inMemory() {
        Pointer made = Vips.vipsImageCopyMemory(image);
        if (made == null) {
            throw VipsException.reading("image_copy_memory");
        }
        return bench.own(made);
    }

    /** Writes the samples of a picture in memory, row by row. */
    public void writeSamples(OutputStream target) throws IOException {
        Pointer data = Vips.vipsImageGetData(image);
        if (data == null) {
            throw VipsException.in("image_get_data");
        }
        long bytes = size().pixels() * bands();
        byte[] chunk = new byte[(int) Math.min(CHUNK, bytes)];
        for (long done = 0; done < bytes; done += chunk.length) {
            int part = (int) Math.min(chunk.length, bytes - done);
            data.read(done, chunk, 0, part);
            target.write(chunk, 0, part);
        }
    }

    /** Names of all that is known about this picture beside its pixels. */
    public List<String> fields() {
        Pointer names = Vips.vipsImageGetFields(image);
        try {
            return List.of(names.getStringArray(0, StandardCharsets.UTF_8.name()));
        } finally {
            GObject.gStrfreev(names);
        }
    }

    public boolean has(String field) {
        return Vips.vipsImageGetTypeof(image, field) != 0;
    }

    /** The number in a field; empty when it is not there, or is no number. */
    public Optional<Integer> number(String field) {
        int[] value = new int[1];
        if (!has(field)) {
            return Optional.empty();
        }
        if (Vips.vipsImageGetInt(image, field, value) != 0) {
            VipsException.takeMessage();
            return Optional.empty();
        }
        return Optional.of(value[0]);
    }

    /** The bytes in a field; empty when it is not there, or holds none. */
    public Optional<byte[]> blob(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        try (Memory data = new Memory(Native.POINTER_SIZE);
                Memory length = new Memory(Long.BYTES)) {
            if (Vips.vipsImageGetBlob(image, field, data, length) != 0) {
                VipsException.takeMessage();
                return Optional.empty();
            }
            return Optional.of(data.getPointer(0).getByteArray(0, Math.toIntExact(length.getLong(0))));
        }
    }

    /** A copy of which the fields may be changed; pixels are shared. */
    public Picture copy() {
        return call("copy").picture();
    }

    /** Forgets a field of a copy. */
    public void remove(String field) {
        Vips.vipsImageRemove(image, field);
    }

    /** Puts a number into a field of a copy. */
    public void put(String field, int value) {
        Vips.vipsImageSetInt(image, field, value);
    }

    /** Puts numbers into a field of a copy. */
    public void putAll(String field, int... values) {
        Vips.vipsImageSetArrayInt(image, field, values, values.length);
    }

    /** Puts bytes into a field of a copy. */
    public void put(String field, byte[] value) {
        Vips.vipsImageSetBlobCopy(image, field, value, value.length);
    }
}
