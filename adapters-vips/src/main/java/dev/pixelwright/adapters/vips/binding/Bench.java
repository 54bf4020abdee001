package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Where one picture is made. What was put on it is given back when it is closed, whatever happened. For one thread. */
public final class Bench implements AutoCloseable {

    private final List<Pointer> objects = new ArrayList<>();
    private final List<Memory> buffers = new ArrayList<>();

    /** A copy of {@code bytes} that C can read. */
    Memory copy(byte[] bytes) {
        // JNA knows no memory of no length.
        Memory memory = new Memory(Math.max(1, bytes.length));
        buffers.add(memory);
        memory.write(0, bytes, 0, bytes.length);
        return memory;
    }

    /** A picture, of which one reference is ours. */
    Picture own(Pointer image) {
        objects.add(image);
        return new Picture(this, image);
    }

    /** An object that is no picture, of which one reference is ours. */
    Pointer ownObject(Pointer object) {
        objects.add(object);
        return object;
    }

    /** A picture of samples of one byte. */
    public Picture bytes(byte[] samples, int width, int height, int bands) {
        return pixels(samples, new Shape(width, height, bands, Picture.UCHAR));
    }

    /** A picture with one band of doubles, such as a matrix. */
    public Picture doubles(double[] samples, int width, int height) {
        ByteBuffer buffer = ByteBuffer.allocate(samples.length * Double.BYTES).order(ByteOrder.nativeOrder());
        for (double sample : samples) {
            buffer.putDouble(sample);
        }
        return pixels(buffer.array(), new Shape(width, height, 1, Picture.DOUBLE));
    }

    /** A picture of floats, such as a table. */
    public Picture floats(float[] samples, int width, int height, int bands) {
        ByteBuffer buffer = ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.nativeOrder());
        buffer.asFloatBuffer().put(samples);
        return pixels(buffer.array(), new Shape(width, height, bands, Picture.FLOAT));
    }

    private record Shape(int width, int height, int bands, int format) {}

    private Picture pixels(byte[] bytes, Shape shape) {
        Pointer image = Vips.vipsImageNewFromMemoryCopy(
                bytes, bytes.length, shape.width, shape.height, shape.bands, shape.format);
        if (image == null) {
            throw VipsException.in("image_new_from_memory");
        }
        return own(image);
    }

    /** An operation without a picture to begin with. */
    public Call call(String operation) {
        return new Call(this, operation);
    }

    /** Reads a file by the loader of this name. */
    public Call load(String loader, byte[] file) {
        return new Call(this, loader).file(copy(file));
    }

    @Override
    public void close() {
        // Pictures read from buffers until they are gone.
        for (int i = objects.size() - 1; i >= 0; i--) {
            GObject.gObjectUnref(objects.get(i));
        }
        buffers.forEach(Memory::close);
        objects.clear();
        buffers.clear();
    }
}
