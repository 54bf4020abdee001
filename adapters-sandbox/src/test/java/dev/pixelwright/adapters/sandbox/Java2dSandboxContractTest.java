package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.testkit.engine.ImageEngineContract;
import dev.pixelwright.core.port.ImageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The sandbox is an engine like any other. */
class Java2dSandboxContractTest implements ImageEngineContract {

    private static SandboxedEngine sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandboxes.of(Java2dChild.class, Sandboxes.settings(2));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    public ImageEngine engine() {
        return sandbox;
    }

    @Override
    public boolean isDearToBreakOff() {
        return true;
    }
}
