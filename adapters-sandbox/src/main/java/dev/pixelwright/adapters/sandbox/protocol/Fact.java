package dev.pixelwright.adapters.sandbox.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** The types that components of failures have, as bytes. */
enum Fact {
    TEXT(String.class) {
        @Override
        void write(DataOutputStream out, Object value) throws IOException {
            String text = (String) value;
            out.writeUTF(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readUTF();
        }
    },
    NUMBER(int.class) {
        @Override
        void write(DataOutputStream out, Object value) throws IOException {
            out.writeInt((Integer) value);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readInt();
        }
    },
    LONG_NUMBER(long.class) {
        @Override
        void write(DataOutputStream out, Object value) throws IOException {
            out.writeLong((Long) value);
        }

        @Override
        Object read(DataInputStream in) throws IOException {
            return in.readLong();
        }
    };

    // Three bytes a character at most, and a few texts to a failure.
    private static final int LONGEST_TEXT = 500;

    private final Class<?> type;

    Fact(Class<?> type) {
        this.type = type;
    }

    static Fact of(Class<?> type) {
        return Arrays.stream(values())
                .filter(fact -> fact.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Failures of engines hold no " + type));
    }

    abstract void write(DataOutputStream out, Object value) throws IOException;

    abstract Object read(DataInputStream in) throws IOException;
}
