package dev.pixelwright.core.port;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts the pixels that are processed for users, over all nodes and by the database's clock, in fixed windows: the hours of
 * the clock in UTC. So it is known to everybody when there is room again, at the price that around a full hour up to
 * twice an hour's worth can be processed within sixty minutes. Of hours that are over nothing is kept. Any method may fail
 * with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface Throughput {

    /** What is counted in the present hour. */
    PixelHour of(UserId owner);

    /**
     * Counts so many pixels more in the present hour, if all of it then comes to {@code maxPixels} at most. Of any number
     * of simultaneous calls no more are counted than would be one after another.
     *
     * @return what is counted now; empty when they do not fit, and then nothing has changed
     */
    Optional<PixelHour> take(UserId owner, long pixels, long maxPixels);

    /** Counts so many pixels less in the hour that began then; does nothing once that is over. */
    void giveBack(UserId owner, long pixels, Instant begin);
}
