package dev.pixelwright.adapters.vips.binding;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** A GValue: a type and 16 bytes of what it is. */
final class Value implements AutoCloseable {

    private static final int BYTES = 24;

    private final Memory memory = new Memory(BYTES);

    Value(long type) {
        memory.clear();
        GObject.gValueInit(memory, type);
    }

    Pointer pointer() {
        return memory;
    }

    @Override
    public void close() {
        GObject.gValueUnset(memory);
        memory.close();
    }
}
