package dev.pixelwright.core.local;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.local.InMemoryData.PixelRow;
import dev.pixelwright.core.port.Throughput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The pixels of the present hour in memory. */
public final class InMemoryThroughput implements Throughput {

    private final InMemoryData data;

    public InMemoryThroughput(InMemoryData data) {
        this.data = data;
    }

    @Override
    public PixelHour of(UserId owner) {
        return data.atomically(() -> hour(present(owner)));
    }

    @Override
    public Optional<PixelHour> take(UserId owner, long pixels, long maxPixels) {
        return data.atomically(() -> {
            PixelRow before = present(owner);
            if (pixels > maxPixels - before.pixels()) {
                return Optional.empty();
            }
            PixelRow after = new PixelRow(before.begin(), before.pixels() + pixels);
            data.pixels.put(owner, after);
            return Optional.of(hour(after));
        });
    }

    @Override
    public void giveBack(UserId owner, long pixels, Instant begin) {
        data.atomically(() -> {
            data.pixels.computeIfPresent(
                    owner,
                    (same, row) ->
                            row.begin().equals(begin) ? new PixelRow(begin, Math.max(0, row.pixels() - pixels)) : row);
        });
    }

    private PixelRow present(UserId owner) {
        Instant begin = data.now().truncatedTo(ChronoUnit.HOURS);
        PixelRow row = data.pixels.get(owner);
        return row == null || row.begin().isBefore(begin) ? new PixelRow(begin, 0) : row;
    }

    private PixelHour hour(PixelRow row) {
        Instant end = row.begin().plus(1, ChronoUnit.HOURS);
        return new PixelHour(row.begin(), row.pixels(), Duration.between(data.now(), end));
    }
}
