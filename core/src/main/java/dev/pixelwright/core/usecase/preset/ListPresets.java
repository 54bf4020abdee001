package dev.pixelwright.core.usecase.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import java.util.List;

/** All presets of the caller's. */
public final class ListPresets {

    private final UserPresets presets;

    public ListPresets(UserPresets presets) {
        this.presets = presets;
    }

    /** In the order of their names, capital letters first; at most {@link SavePreset#MAX}. */
    public List<Preset> execute(UserId caller) {
        return presets.list(caller);
    }
}
