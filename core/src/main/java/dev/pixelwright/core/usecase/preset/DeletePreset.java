package dev.pixelwright.core.usecase.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.PresetFailure.PresetNotFound;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.transform.PresetName;

/** A user takes a name back. What was made by it, linked to or ordered stays as it is. */
public final class DeletePreset {

    private final UserPresets presets;

    public DeletePreset(UserPresets presets) {
        this.presets = presets;
    }

    /** Fails with {@code PresetNotFound}, alike for somebody else's. */
    public void execute(UserId caller, PresetName name) {
        if (!presets.remove(caller, name)) {
            throw new PresetNotFound(name.value()).toException();
        }
    }
}
