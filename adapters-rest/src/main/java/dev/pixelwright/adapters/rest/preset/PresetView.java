package dev.pixelwright.adapters.rest.preset;

import dev.pixelwright.core.preset.Preset;
import java.time.Instant;

/**
 * A preset as shown to its owner.
 *
 * @param transformation what it stands for, canonical
 */
record PresetView(String name, String transformation, Instant createdAt, Instant updatedAt) {

    static PresetView of(Preset preset) {
        return new PresetView(
                preset.name().value(), preset.transformation().toString(), preset.createdAt(), preset.updatedAt());
    }
}
