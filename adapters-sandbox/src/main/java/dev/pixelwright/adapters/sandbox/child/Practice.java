package dev.pixelwright.adapters.sandbox.child;

import java.util.function.BooleanSupplier;

/**
 * What is done with an engine while nobody asks it for something: a Java machine is slow at what it does for the first
 * time, and one that waits may as well do it for nobody.
 */
@FunctionalInterface
public interface Practice {

    /** None. */
    Practice NONE = asked -> true;

    /**
     * Goes on from where it was. Returns soon after {@code asked} first says yes, or when there is no more to be gained. Fails
     * for nobody.
     *
     * @return whether there is no more to be gained
     */
    boolean run(BooleanSupplier asked);
}
