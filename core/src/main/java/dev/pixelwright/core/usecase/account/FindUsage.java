package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Usages;

/** A user looks at how much they keep. */
public final class FindUsage {

    private final Usages usages;

    public FindUsage(Usages usages) {
        this.usages = usages;
    }

    /** All that they keep. */
    public Usage execute(UserId caller) {
        return usages.of(caller);
    }
}
