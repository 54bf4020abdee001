package dev.pixelwright.core.figures;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.account.Username;

/** What one user has uploaded. */
public record OwnerUsage(UserId owner, Username username, long images, long bytes) {}
