package dev.pixelwright.core.usecase.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.PresetFailure.PresetNotFound;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.transform.PresetName;

/** One preset of the caller's. */
public final class FindPreset {

    private final UserPresets presets;

    public FindPreset(UserPresets presets) {
        this.presets = presets;
    }

    /** Fails with {@code PresetNotFound}, alike for somebody else's. */
    public Preset execute(UserId caller, PresetName name) {
        return presets.find(caller, name).orElseThrow(() -> new PresetNotFound(name.value()).toException());
    }
}
