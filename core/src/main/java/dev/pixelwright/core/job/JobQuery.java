package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.listing.PageRequest;
import java.util.Optional;

/**
 * Which jobs to list, the newest first.
 *
 * @param owner whose; those of all owners when empty
 */
public record JobQuery(Optional<UserId> owner, Optional<JobStatus> status, PageRequest page) {}
