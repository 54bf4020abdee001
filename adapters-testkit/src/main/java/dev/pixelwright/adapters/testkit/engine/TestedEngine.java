package dev.pixelwright.adapters.testkit.engine;

import dev.pixelwright.core.port.ImageEngine;

/** Who is asked to keep a contract. */
interface TestedEngine {

    /** An engine that reads PNG, at least. */
    ImageEngine engine();
}
