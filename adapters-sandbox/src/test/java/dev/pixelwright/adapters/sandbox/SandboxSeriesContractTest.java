package dev.pixelwright.adapters.sandbox;

import dev.pixelwright.adapters.testkit.engine.SeriesContract;
import dev.pixelwright.core.port.SeriesEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Several results cross to one child and back, whether its engine makes them together or one after the other. */
class SandboxSeriesContractTest implements SeriesContract {

    private static SandboxedEngine sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandboxes.of(Java2dChild.class, Sandboxes.settings(1));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Override
    public SeriesEngine engine() {
        return sandbox;
    }
}
