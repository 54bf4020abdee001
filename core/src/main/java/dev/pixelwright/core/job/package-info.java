/** Durable work: jobs, their states, leases, retries and events. */
@NullMarked
package dev.pixelwright.core.job;

import org.jspecify.annotations.NullMarked;
