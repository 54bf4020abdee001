package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** Functions of GObject and GLib 2, on which libvips stands; named as {@link Vips} are. */
final class GObject {

    /** The fundamental types of gtype.h, each a number times four. */
    static final long BOOLEAN = 5 << 2;

    static final long INT = 6 << 2;
    static final long DOUBLE = 15 << 2;
    static final long STRING = 16 << 2;
    static final long OBJECT = 20 << 2;

    private GObject() {}

    /** {@code void eval(VipsImage*, VipsProgress*, void*)}. */
    interface Eval extends Callback {
        void eval(Pointer image, Pointer progress, @Nullable Pointer data);
    }

    static native int gSetenv(String name, String value, int overwrite);

    static native void gFree(Pointer memory);

    static native void gStrfreev(Pointer strings);

    static native Pointer gObjectRef(Pointer object);

    static native void gObjectUnref(Pointer object);

    static native void gObjectSetProperty(Pointer object, String name, Pointer value);

    static native void gObjectGetProperty(Pointer object, String name, Pointer value);

    static native @Nullable Pointer gObjectClassFindProperty(Pointer objectClass, String name);

    static native Pointer gValueInit(Pointer value, long type);

    static native void gValueUnset(Pointer value);

    static native void gValueSetInt(Pointer value, int number);

    static native void gValueSetBoolean(Pointer value, int truth);

    static native void gValueSetDouble(Pointer value, double number);

    static native void gValueSetObject(Pointer value, @Nullable Pointer object);

    static native @Nullable Pointer gValueGetObject(Pointer value);

    static native void gValueSetBoxed(Pointer value, Pointer boxed);

    static native long gSignalConnectData(
            Pointer object, String signal, Eval handler, @Nullable Pointer data, @Nullable Pointer destroy, int flags);

    static native void gSignalHandlerDisconnect(Pointer object, long handler);
}
