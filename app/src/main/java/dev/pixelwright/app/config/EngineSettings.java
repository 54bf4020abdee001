package dev.pixelwright.app.config;

import dev.pixelwright.adapters.sandbox.SandboxSettings;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.core.image.ImageLimits;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.util.Optional;

/**
 * The key {@code engine}: by what pixels are made.
 *
 * @param threads of libvips for one picture, 1 to 64; 1 if left out
 * @param sandbox the processes in which that happens
 */
public record EngineSettings(EngineType type, Optional<Integer> threads, Sandbox sandbox) {

    public EngineSettings {
        threads.ifPresent(count -> Check.range("engine.threads", count, 1, 64));
    }

    /** How many threads libvips has for one picture. */
    public int threadsOfOnePicture() {
        return threads.orElse(1);
    }

    /**
     * The key {@code engine.sandbox}.
     *
     * @param enabled whether pictures are decoded in processes of their own; else in the service's
     * @param children processes, 1 to 256; one a worker if left out, and one where there is none
     * @param maxHeap of the Java machine of each, 64MiB to 64GiB
     * @param maxMemory of each in all, from 128MiB above {@code maxHeap} to 256GiB
     * @param deadline for one rendering, 1s to 1h
     * @param silence in which a rendering may get no further, 1s to {@code deadline}
     * @param warmUp whether a new process makes pictures for nobody until it is asked for one
     * @param keptDecodings how much of decoded pictures each keeps for the next order of the same file, 0MiB to 64GiB and
     *     no more than a quarter of {@code maxHeap}
     */
    public record Sandbox(
            boolean enabled,
            Optional<Integer> children,
            DataSize maxHeap,
            DataSize maxMemory,
            Duration deadline,
            Duration silence,
            boolean warmUp,
            DataSize keptDecodings) {

        private static final long MIB = 1 << 20;
        private static final long GIB = 1 << 30;
        private static final int MOST_SHARE_KEPT = 4;
        private static final long BESIDE_THE_HEAP = 128 * MIB;
        private static final java.time.Duration SHORTEST = java.time.Duration.ofSeconds(1);

        public Sandbox {
            children.ifPresent(count -> Check.range("engine.sandbox.children", count, 1, 256));
            Check.range("engine.sandbox.maxHeap (in bytes)", maxHeap.toBytes(), 64 * MIB, 64 * GIB);
            Check.range(
                    "engine.sandbox.maxMemory (in bytes)",
                    maxMemory.toBytes(),
                    maxHeap.toBytes() + BESIDE_THE_HEAP,
                    256 * GIB);
            Check.range("engine.sandbox.keptDecodings (in bytes)", keptDecodings.toBytes(), 0, 64 * GIB);
            Check.range("engine.sandbox.deadline", deadline.toJavaDuration(), SHORTEST, java.time.Duration.ofHours(1));
            Check.range("engine.sandbox.silence", silence.toJavaDuration(), SHORTEST, deadline.toJavaDuration());
        }

        /** How many bytes of decoded pictures each process keeps: a share of its heap, whatever was asked for. */
        public long keptBytes() {
            return Math.min(keptDecodings.toBytes(), maxHeap.toBytes() / MOST_SHARE_KEPT);
        }

        /** The same as the sandbox knows it, for a process with so many workers. */
        public SandboxSettings toSandboxSettings(int workers, ImageLimits limits) {
            return new SandboxSettings(
                    children.orElse(Math.max(1, workers)),
                    limits,
                    deadline.toJavaDuration(),
                    silence.toJavaDuration(),
                    maxMemory.toBytes());
        }
    }
}
