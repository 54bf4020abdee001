package dev.pixelwright.core.job;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.listing.PageRequest;
import java.util.Optional;

/** Which of an owner's jobs to list, the newest first. */
public record JobQuery(UserId owner, Optional<JobStatus> status, PageRequest page) {}
