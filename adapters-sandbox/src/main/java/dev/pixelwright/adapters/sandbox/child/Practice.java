package dev.pixelwright.adapters.sandbox.child;

import java.util.function.BooleanSupplier;

/**
 * What is done with an engine before anybody asks it for something: a Java machine is slow at what it does for the first
 * time, and one that waits may as well do it for nobody.
 */
@FunctionalInterface
public interface Practice {

    /** None. */
    Practice NONE = asked -> {};

    /** Returns when there is no more to be gained, and soon after {@code asked} first says yes. Fails for nobody. */
    void run(BooleanSupplier asked);
}
