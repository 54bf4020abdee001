package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Usage;
import java.util.Optional;

/**
 * What a user keeps.
 *
 * @param bytes of the files that they uploaded
 * @param maxBytes what those may come to; absent when there is no such limit
 */
public record UsageView(
        long images, long bytes, Optional<Long> maxBytes, long derivatives, long derivativeBytes, long jobs) {

    static UsageView of(Usage usage, Quota quota) {
        return new UsageView(
                usage.images(),
                usage.imageBytes(),
                Optional.of(quota).filter(limit -> !limit.equals(Quota.NONE)).map(Quota::maxBytes),
                usage.derivatives(),
                usage.derivativeBytes(),
                usage.jobs());
    }
}
