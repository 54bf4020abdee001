package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.model.ModelCost;
import dev.pixelwright.core.port.Usages;
import java.util.List;

/** A user looks at what models have cost that were ordered elsewhere for them. */
public final class FindModelCosts {

    private final Usages usages;

    public FindModelCosts(Usages usages) {
        this.usages = usages;
    }

    /** All that they ever ordered, also for images that are gone. */
    public List<ModelCost> execute(UserId caller) {
        return usages.modelCosts(caller);
    }
}
