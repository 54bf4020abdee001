package dev.pixelwright.core.model;

import dev.pixelwright.core.job.JobId;
import java.util.Optional;

/**
 * That a job has asked, or was about to ask, a generator elsewhere for its model.
 *
 * @param ticket what came back; empty while, or for ever where, nobody knows whether anything was accepted
 */
public record ModelSubmission(JobId job, String generator, Optional<ModelTicket> ticket) {}
