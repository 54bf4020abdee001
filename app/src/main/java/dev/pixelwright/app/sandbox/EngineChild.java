package dev.pixelwright.app.sandbox;

import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;

/** What a child of the sandbox runs: an engine for its parent, until the parent is gone. */
public final class EngineChild {

    private EngineChild() {}

    /** Speaks with the parent on the standard streams; the arguments are an {@link EngineType} and a number of threads. */
    public static void main(String[] args) {
        ChildMain.serve(() -> Engines.of(EngineType.valueOf(args[0]), Integer.parseInt(args[1])));
    }
}
