package dev.pixelwright.app.engine;

/** The key {@code engine.type}. */
public enum EngineType {
    /** The engine in Java for all that it can do; libvips, where the system has it, for the rest. */
    AUTO,
    /** The engine in Java alone. */
    JAVA,
    /** libvips alone; without it nothing starts. */
    VIPS
}
