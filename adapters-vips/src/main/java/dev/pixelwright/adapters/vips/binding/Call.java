package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One operation of libvips with its arguments, as {@code vips <operation>} prints them, with underscores for dashes. It is
 * built without the cache of operations, so that nothing outlives its bench.
 */
public final class Call {

    private final Bench bench;
    private final String operation;
    private boolean loading;
    private final List<Consumer<Pointer>> arguments = new ArrayList<>();

    Call(Bench bench, String operation) {
        this.bench = bench;
        this.operation = operation;
    }

    /** Sets a picture. */
    public Call with(String name, Picture picture) {
        return object(name, picture.pointer());
    }

    private Call object(String name, Pointer object) {
        return set(name, GObject.OBJECT, value -> GObject.gValueSetObject(value, object));
    }

    /** Sets a whole number. */
    public Call with(String name, int number) {
        return set(name, GObject.INT, value -> GObject.gValueSetInt(value, number));
    }

    /** Sets a number. */
    public Call with(String name, double number) {
        return set(name, GObject.DOUBLE, value -> GObject.gValueSetDouble(value, number));
    }

    /** Sets a switch. */
    public Call with(String name, boolean truth) {
        return set(name, GObject.BOOLEAN, value -> GObject.gValueSetBoolean(value, truth ? 1 : 0));
    }

    /** Sets a word, or a value of an enumeration by its nickname. */
    public Call word(String name, String word) {
        arguments.add(object -> {
            if (Vips.vipsObjectSetArgumentFromString(object, name, word) != 0) {
                throw VipsException.in(operation);
            }
        });
        return this;
    }

    /** Sets numbers. */
    public Call numbers(String name, double... numbers) {
        return set(
                name,
                Vips.vipsArrayDoubleGetType(),
                value -> Vips.vipsValueSetArrayDouble(value, numbers, numbers.length));
    }

    /** Sets whole numbers. */
    public Call whole(String name, int... numbers) {
        return set(
                name, Vips.vipsArrayIntGetType(), value -> Vips.vipsValueSetArrayInt(value, numbers, numbers.length));
    }

    /** Sets pictures. */
    public Call with(String name, List<Picture> pictures) {
        return set(name, Vips.vipsArrayImageGetType(), value -> {
            Vips.vipsValueSetArrayImage(value, pictures.size());
            Pointer array = Vips.vipsValueGetArrayImage(value, null);
            for (int i = 0; i < pictures.size(); i++) {
                // The array gives back a reference to each.
                GObject.gObjectRef(pictures.get(i).pointer());
                array.setPointer((long) i * Native.POINTER_SIZE, pictures.get(i).pointer());
            }
        });
    }

    /** Sets the way between pixels, by its nickname. */
    public Call interpolate(String nickname) {
        Pointer interpolate = Vips.vipsInterpolateNew(nickname);
        if (interpolate == null) {
            throw VipsException.in(operation);
        }
        return object("interpolate", bench.ownObject(interpolate));
    }

    Call file(Memory memory) {
        loading = true;
        return set("buffer", Vips.vipsBlobGetType(), value -> {
            Pointer blob = Vips.vipsBlobNew(null, memory, memory.size());
            GObject.gValueSetBoxed(value, blob);
            Vips.vipsAreaUnref(blob);
        });
    }

    /** Does {@code more} if this build of libvips knows an argument of this name. */
    public Call ifKnown(String name, Consumer<Call> more) {
        Call extra = new Call(bench, operation);
        more.accept(extra);
        arguments.add(object -> {
            // The first word of an object points at its class.
            if (GObject.gObjectClassFindProperty(object.getPointer(0), name) != null) {
                extra.arguments.forEach(argument -> argument.accept(object));
            }
        });
        return this;
    }

    private Call set(String name, long type, Consumer<Pointer> content) {
        arguments.add(object -> {
            try (Value value = new Value(type)) {
                content.accept(value.pointer());
                GObject.gObjectSetProperty(object, name, value.pointer());
            }
        });
        return this;
    }

    /** The resulting picture, whose pixels may not be made before they are asked for. */
    public Picture picture() {
        return run(object -> {
            try (Value value = new Value(GObject.OBJECT)) {
                GObject.gObjectGetProperty(object, "out", value.pointer());
                Pointer image = GObject.gValueGetObject(value.pointer());
                if (image == null) {
                    throw VipsException.in(operation);
                }
                return bench.own(GObject.gObjectRef(image));
            }
        });
    }

    /** The resulting file. */
    public byte[] bytes() {
        return run(object -> {
            try (Value value = new Value(Vips.vipsBlobGetType());
                    Memory length = new Memory(Long.BYTES)) {
                GObject.gObjectGetProperty(object, "buffer", value.pointer());
                Pointer data = Vips.vipsValueGetBlob(value.pointer(), length);
                return data.getByteArray(0, Math.toIntExact(length.getLong(0)));
            }
        });
    }

    private <T> T run(Result<T> result) {
        Pointer object = Vips.vipsOperationNew(operation);
        if (object == null) {
            throw VipsException.in(operation);
        }
        try {
            arguments.forEach(argument -> argument.accept(object));
            if (Vips.vipsObjectBuild(object) != 0) {
                throw loading ? VipsException.reading(operation) : VipsException.in(operation);
            }
            return result.of(object);
        } finally {
            Vips.vipsObjectUnrefOutputs(object);
            GObject.gObjectUnref(object);
        }
    }

    /** What is taken from an operation that was built. */
    private interface Result<T> {
        T of(Pointer operation);
    }
}
