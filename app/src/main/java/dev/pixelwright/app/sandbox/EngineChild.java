package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.jpeg.kept.KeptDecodings;
import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.core.port.ImageEngine;

/** What a child of the sandbox runs: an engine for its parent, until the parent is gone. */
public final class EngineChild {

    private EngineChild() {}

    /**
     * Speaks with the parent on the standard streams; the arguments are an {@link EngineType}, a number of threads,
     * whether to warm up while nobody asks, and how many bytes of decoded pictures to keep.
     */
    public static void main(String[] args) {
        ChildMain.serve(
                () -> engine(args), engine -> Boolean.parseBoolean(args[2]) ? new Rehearsal(engine) : Practice.NONE);
    }

    private static ImageEngine engine(String... args) {
        KeptDecodings kept = new KeptDecodings(Long.parseLong(args[3]));
        return Engines.of(EngineType.valueOf(args[0]), Integer.parseInt(args[1]), kept);
    }
}
