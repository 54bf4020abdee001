package dev.pixelwright.benchmarks.delivery;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalDouble;

/** Somebody who shows pictures by URL. */
interface Server extends AutoCloseable {

    /** As goals and columns call it. */
    String name();

    /** What it is, for people. */
    String words();

    /** Whatever has to be done before these are asked for; nothing is made by it. */
    default void prepare(List<Shot> shots) throws IOException, InterruptedException {}

    /** Where this picture is; only after it was prepared for. */
    URI address(Shot shot);

    /** Milliseconds of processor time that all of its processes have used so far; empty where nobody can say. */
    OptionalDouble cpuMillis() throws IOException;

    @Override
    default void close() {}
}
