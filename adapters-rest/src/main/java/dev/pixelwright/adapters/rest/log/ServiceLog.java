package dev.pixelwright.adapters.rest.log;

/** The log of the process at hand, whatever keeps it. Safe in any number of threads. */
public interface ServiceLog {

    /** How much was logged, the latest troubles, and where it is written. Costs no more than a look into a folder. */
    LogSummary summary();

    /**
     * Begins a new file at once wherever it is written to files that follow one another; what was in the file is then one of
     * its archives, and no line is lost.
     *
     * @return false where there is no such place, and nothing was done
     */
    boolean rotate();
}
