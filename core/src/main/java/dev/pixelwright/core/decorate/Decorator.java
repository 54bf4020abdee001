package dev.pixelwright.core.decorate;

/** Gives something to be used in the place of a part. */
@FunctionalInterface
public interface Decorator {

    /**
     * What is used in the place of {@code behind}, and keeps every promise of the port.
     *
     * @param port the interface that is promised
     */
    <T> T decorated(Class<T> port, T behind);
}
