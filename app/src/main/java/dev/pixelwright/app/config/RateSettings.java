package dev.pixelwright.app.config;

import dev.pixelwright.adapters.rest.limit.Rate;
import dev.pixelwright.adapters.rest.limit.RateLimits;
import io.dropwizard.util.Duration;
import java.util.Optional;

/**
 * The key {@code rateLimits}: how many requests this process takes.
 *
 * @param perAddress of all requests from one address
 * @param perAccount of the requests of one user
 * @param perKey of the requests with one API key
 * @param login of logins and registrations from one address
 */
public record RateSettings(Setting perAddress, Setting perAccount, Setting perKey, Setting login) {

    /**
     * One of them.
     *
     * @param enabled whether anything is counted
     * @param requests that may come in each period in the long run, 1 to 1 000 000
     * @param period 1s to 1d
     * @param burst requests that may come at once, 1 to 1 000 000
     */
    public record Setting(boolean enabled, long requests, Duration period, long burst) {

        Optional<Rate> toRate() {
            Rate rate = new Rate(requests, period.toJavaDuration(), burst);
            return enabled ? Optional.of(rate) : Optional.empty();
        }
    }

    public RateSettings {
        Check.under("rateLimits.perAddress", perAddress::toRate);
        Check.under("rateLimits.perAccount", perAccount::toRate);
        Check.under("rateLimits.perKey", perKey::toRate);
        Check.under("rateLimits.login", login::toRate);
    }

    /** The same as the HTTP face knows it. */
    public RateLimits toRateLimits() {
        return new RateLimits(perAddress.toRate(), perAccount.toRate(), perKey.toRate(), login.toRate());
    }
}
