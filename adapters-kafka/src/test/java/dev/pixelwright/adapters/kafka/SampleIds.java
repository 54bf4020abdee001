package dev.pixelwright.adapters.kafka;

import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.port.Ids;
import java.util.UUID;

/** Identities from the samples. */
final class SampleIds implements Ids {

    @Override
    public long next() {
        return Samples.number();
    }

    @Override
    public UUID random() {
        return Samples.uuid();
    }
}
