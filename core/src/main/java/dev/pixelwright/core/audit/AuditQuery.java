package dev.pixelwright.core.audit;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.listing.PageRequest;
import java.util.Optional;

/** Which actions to list: of one actor, or of all. */
public record AuditQuery(Optional<UserId> actor, PageRequest page) {}
