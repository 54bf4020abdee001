package dev.pixelwright.app.sandbox;

import dev.pixelwright.adapters.sandbox.child.Practice;
import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;

/** What a child of the sandbox runs: an engine for its parent, until the parent is gone. */
public final class EngineChild {

    private EngineChild() {}

    /**
     * Speaks with the parent on the standard streams; the arguments are an {@link EngineType}, a number of threads, and
     * whether to warm up while nobody asks.
     */
    public static void main(String[] args) {
        ChildMain.serve(
                () -> Engines.of(EngineType.valueOf(args[0]), Integer.parseInt(args[1])),
                engine -> Boolean.parseBoolean(args[2]) ? new Rehearsal(engine) : Practice.NONE);
    }
}
