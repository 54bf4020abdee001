package dev.pixelwright.core.model;

/**
 * What a generator elsewhere gave for a task, by which the task is found again, also by another process. Only the generator
 * knows how to read it. It holds no secret that would open more than this task.
 *
 * @param text at most {@link #MAX_LENGTH} characters
 */
public record ModelTicket(String text) {

    public static final int MAX_LENGTH = 8192;

    /** Of a generator that works here, where nothing is submitted. */
    public static final ModelTicket NONE = new ModelTicket("");

    public ModelTicket {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("A ticket has at most " + MAX_LENGTH + " characters");
        }
    }
}
