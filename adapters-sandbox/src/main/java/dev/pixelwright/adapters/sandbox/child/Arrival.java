package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.blob.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The bytes that follow a request, of which some are there and the others on their way: an engine that reads as it decodes is at
 * work while they cross. What is read of it is good until the next request. One thread lets them in, another waits for those that it needs.
 */
final class Arrival {

    private final byte[] bytes;
    private final int announced;
    private int filled;
    private boolean ended;

    /** None of the announced ones is there yet; they go to the beginning of {@code room}. */
    Arrival(byte[] room, int announced) {
        this.bytes = room;
        this.announced = announced;
    }

    /** Lets in the next {@code count}, no more than there is {@linkplain #room room} for. For one thread. */
    void add(int count, Reading reading) throws IOException {
        int at = announced - room();
        reading.into(bytes, at);
        synchronized (this) {
            filled = at + count;
            notifyAll();
        }
    }

    /** How many more were announced. */
    synchronized int room() {
        return announced - filled;
    }

    /** No more will come. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Those from {@code offset} on, all of which it waits for; fewer than {@code length} if no more came. */
    ByteSource part(int offset, int length) throws IOException {
        int there = Math.max(0, Math.min(length, await(offset + length - 1) - offset));
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes, offset, there);
            }

            @Override
            public long size() {
                return there;
            }
        };
    }

    /** Those from {@code offset} to the last, each of which is waited for when it is read; {@code digest} is known of them. */
    ByteSource from(int offset, Optional<Sha256> digest) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new Waiting(offset);
            }

            @Override
            public long size() {
                return (long) announced - offset;
            }

            @Override
            public Optional<Sha256> sha256() {
                return digest;
            }
        };
    }

    /** Returns when the byte at {@code position} is there or none will come any more, and tells how many are there. */
    private synchronized int await(int position) throws IOException {
        while (filled <= position && !ended) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Interrupted while the source was on its way");
            }
        }
        return filled;
    }

    /** Reads what is there, and waits where nothing is. */
    private final class Waiting extends InputStream {

        private int position;

        Waiting(int position) {
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            return position < await(position) ? bytes[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            int there = await(position) - position;
            if (there <= 0) {
                return -1;
            }
            int part = Math.min(there, length);
            System.arraycopy(bytes, position, into, offset, part);
            position += part;
            return part;
        }

        @Override
        public byte[] readAllBytes() throws IOException {
            int there = Math.max(position, await(announced - 1));
            byte[] rest = Arrays.copyOfRange(bytes, position, there);
            position = there;
            return rest;
        }

        @Override
        public long skip(long count) throws IOException {
            int wanted = (int) Math.min(Math.max(count, 0), announced - position);
            int part = Math.max(0, Math.min(wanted, await(position + wanted - 1) - position));
            position += part;
            return part;
        }

        @Override
        public int available() {
            synchronized (Arrival.this) {
                return Math.max(0, filled - position);
            }
        }
    }

    /** Reads bytes into a room, from a place on. */
    @FunctionalInterface
    interface Reading {

        void into(byte[] room, int at) throws IOException;
    }
}
