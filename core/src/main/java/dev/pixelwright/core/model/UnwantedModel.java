package dev.pixelwright.core.model;

import dev.pixelwright.core.job.JobId;

/**
 * A model that is being made elsewhere and that nobody waits for any more.
 *
 * @param tries how often somebody has set about saying so there, this time included, from 1
 */
public record UnwantedModel(JobId job, String generator, ModelTicket ticket, int tries) {}
