package dev.pixelwright.core.usecase.account;

import dev.pixelwright.core.account.PixelHour;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.Throughput;

/** A user looks at how much was made for them in the present hour. */
public final class FindThroughput {

    private final Throughput throughput;

    public FindThroughput(Throughput throughput) {
        this.throughput = throughput;
    }

    /** What is counted; nothing where there is no quota, because then nothing is counted. */
    public PixelHour execute(UserId caller) {
        return throughput.of(caller);
    }
}
