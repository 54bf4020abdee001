package dev.pixelwright.app.cli;

/** How a command ends, for scripts. */
enum ExitCode {
    OK(0),
    /** Something asked for could not be done; the rest was. */
    FAILED(1),
    /** The command line makes no sense. */
    USAGE(2),
    /** A defect; 70 is {@code EX_SOFTWARE} of sysexits.h. */
    INTERNAL(70);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
