package dev.pixelwright.core.usecase.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.Presets;

/** The names that somebody's order may use: those of the installation, and beside them their own. */
public final class GatherPresets {

    private final Presets installation;
    private final UserPresets presets;

    public GatherPresets(Presets installation, UserPresets presets) {
        this.installation = installation;
        this.presets = presets;
    }

    /**
     * Those for {@code caller}. Their own are looked up when an order names one, so that an order that names none costs
     * nothing; where the installation has come to have the same name, its preset is meant. Reading an order with them may
     * then fail with {@code DatabaseUnavailable}.
     */
    public Presets execute(UserId caller) {
        return installation.beside(name ->
                PresetName.parse(name).flatMap(own -> presets.find(caller, own)).map(Preset::transformation));
    }
}
