package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Functions of libvips 8.14, by JNA's direct mapping: {@code vipsImageGetWidth} is {@code vips_image_get_width}. None of
 * them takes a variable number of arguments, which C calls in another way on some machines.
 */
final class Vips {

    private Vips() {}

    static native int vipsInit(String program);

    static native int vipsVersion(int part);

    static native void vipsBlockUntrustedSet(int blocked);

    static native void vipsCacheSetMax(int operations);

    static native void vipsConcurrencySet(int threads);

    static native long vipsTrackedGetMem();

    static native int vipsTrackedGetAllocs();

    static native @Nullable Pointer vipsErrorBufferCopy();

    static native long vipsTypeFind(String base, String nickname);

    static native long vipsBlobGetType();

    static native long vipsArrayDoubleGetType();

    static native long vipsArrayIntGetType();

    static native long vipsArrayImageGetType();

    static native @Nullable Pointer vipsOperationNew(String name);

    static native int vipsObjectBuild(Pointer operation);

    static native void vipsObjectUnrefOutputs(Pointer operation);

    static native int vipsObjectSetArgumentFromString(Pointer operation, String name, String value);

    static native Pointer vipsBlobNew(@Nullable Pointer free, Pointer data, long size);

    static native void vipsAreaUnref(Pointer area);

    static native void vipsValueSetArrayDouble(Pointer value, double[] numbers, int count);

    static native void vipsValueSetArrayInt(Pointer value, int[] numbers, int count);

    static native void vipsValueSetArrayImage(Pointer value, int count);

    static native Pointer vipsValueGetArrayImage(Pointer value, @Nullable Pointer count);

    static native Pointer vipsValueGetBlob(Pointer value, Pointer length);

    static native @Nullable Pointer vipsInterpolateNew(String nickname);

    static native int vipsImageGetWidth(Pointer image);

    static native int vipsImageGetHeight(Pointer image);

    static native int vipsImageGetBands(Pointer image);

    static native int vipsImageGetFormat(Pointer image);

    static native int vipsImageGetInterpretation(Pointer image);

    static native int vipsImageGetPageHeight(Pointer image);

    static native int vipsImageGetNPages(Pointer image);

    static native @Nullable Pointer vipsImageNewFromMemoryCopy(
            byte[] pixels, long length, int width, int height, int bands, int format);

    static native @Nullable Pointer vipsImageCopyMemory(Pointer image);

    static native @Nullable Pointer vipsImageGetData(Pointer image);

    static native Pointer vipsImageGetFields(Pointer image);

    static native long vipsImageGetTypeof(Pointer image, String field);

    static native int vipsImageRemove(Pointer image, String field);

    static native int vipsImageGetInt(Pointer image, String field, int[] value);

    static native void vipsImageSetInt(Pointer image, String field, int value);

    static native void vipsImageSetArrayInt(Pointer image, String field, int[] values, int count);

    static native int vipsImageGetBlob(Pointer image, String field, Pointer data, Pointer length);

    static native void vipsImageSetBlobCopy(Pointer image, String field, byte[] data, long length);

    static native void vipsImageSetProgress(Pointer image, int wanted);

    static native void vipsImageSetKill(Pointer image, int wanted);
}
