package dev.pixelwright.adapters.rest.account;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.PixelQuota;
import dev.pixelwright.core.account.Quota;
import dev.pixelwright.core.account.Usage;
import dev.pixelwright.core.model.ModelCost;
import java.util.List;
import java.util.Optional;

/**
 * What a user keeps.
 *
 * @param bytes of the files that they uploaded
 * @param maxBytes what those may come to; absent when there is no such limit
 * @param hourMegapixels of the sources of what was made in this hour of the clock; absent where that is not limited
 * @param maxHourMegapixels what those may come to; absent when there is no such limit
 * @param models that were ordered elsewhere
 */
public record UsageView(
        long images,
        long bytes,
        Optional<Long> maxBytes,
        long derivatives,
        long derivativeBytes,
        long jobs,
        Optional<Double> hourMegapixels,
        Optional<Double> maxHourMegapixels,
        List<Models> models) {

    /**
     * Models that were ordered of one generator elsewhere, in one currency.
     *
     * @param orders that were accepted, or of which nobody knows
     * @param unclear those of which nobody knows
     * @param price of all orders, as decimal text; absent where none was said
     * @param currency by ISO 4217; absent as the price is
     */
    public record Models(
            String generator, long orders, long unclear, Optional<String> price, Optional<String> currency) {

        static Models of(ModelCost cost) {
            return new Models(
                    cost.generator(),
                    cost.orders(),
                    cost.unclear(),
                    cost.price().map(money -> money.amount().toPlainString()),
                    cost.price().map(money -> money.currency().getCurrencyCode()));
        }
    }

    static UsageView of(
            Usage usage, Quota quota, Optional<PixelHour> hour, PixelQuota pixelQuota, List<ModelCost> costs) {
        return new UsageView(
                usage.images(),
                usage.imageBytes(),
                Optional.of(quota).filter(limit -> !limit.equals(Quota.NONE)).map(Quota::maxBytes),
                usage.derivatives(),
                usage.derivativeBytes(),
                usage.jobs(),
                hour.map(present -> mega(present.pixels())),
                hour.map(present -> mega(pixelQuota.maxPixels())),
                costs.stream().map(Models::of).toList());
    }

    private static double mega(long pixels) {
        return (double) pixels / PixelQuota.MEGA;
    }
}
