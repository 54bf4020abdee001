package dev.pixelwright.core.decorate;

import java.util.Optional;

/** Hears of each call of a port. It throws nothing, and is called by many threads at once. */
@FunctionalInterface
public interface CallWatch {

    /**
     * A call begins.
     *
     * @param port the simple name of the interface
     * @param call the name of its method
     * @return hears of the end of this call, in the same thread
     */
    Ending begun(String port, String call);

    /** The end of one call. */
    @FunctionalInterface
    interface Ending {

        /**
         * The call is over.
         *
         * @param thrown what it threw, if it did not return
         */
        void ended(Optional<Throwable> thrown);
    }
}
