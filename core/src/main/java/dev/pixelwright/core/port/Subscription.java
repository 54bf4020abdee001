package dev.pixelwright.core.port;

/** An ear that can be closed; closing twice is the same as once, and nothing is heard after it returned. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
