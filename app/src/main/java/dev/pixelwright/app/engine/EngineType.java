package dev.pixelwright.app.engine;

/** The key {@code engine.type}. */
public enum EngineType {
    /** libvips for all that it can do, where the system has it; the engine in Java for the rest. */
    AUTO,
    /** The engine in Java alone. */
    JAVA,
    /** libvips alone; without it nothing starts. */
    VIPS
}
