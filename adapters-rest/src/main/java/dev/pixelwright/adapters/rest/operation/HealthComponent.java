package dev.pixelwright.adapters.rest.operation;

/** A part that the service depends on, such as the database, and that can be asked whether it works. */
public interface HealthComponent {

    /** A short lower-case name, such as {@code database}. */
    String name();

    /** Whether the service is not ready without it; one that is not critical costs time and nothing else. */
    boolean critical();

    /**
     * Tries the part, in a second or two; who calls measures the time and interrupts what takes longer.
     *
     * @throws Exception of any kind when it does not work; only the message of a {@code FailureException} is shown
     */
    void check() throws Exception;
}
