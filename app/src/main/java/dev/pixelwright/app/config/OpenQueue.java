package dev.pixelwright.app.config;

import dev.pixelwright.core.port.DomainEvents;
import dev.pixelwright.core.port.JobEvents;
import dev.pixelwright.core.port.JobQueue;

/**
 * A queue that was opened.
 *
 * @param domainEvents tells programs outside what has happened
 * @param probe fails when the bells do not ring now
 * @param connection what is closed in the end
 */
public record OpenQueue(
        JobQueue queue, JobEvents events, DomainEvents domainEvents, Runnable probe, AutoCloseable connection) {}
