package dev.pixelwright.core.usecase;

import dev.pixelwright.core.job.JobId;

/**
 * What a model is made for, where a worker makes it.
 *
 * @param aside says that from now on the worker does little but wait for others
 */
record Errand(JobId job, Runnable aside) {}
