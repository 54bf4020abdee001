package dev.pixelwright.core.usecase.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
     * nothing, and each once, so that a name has one meaning in all of an order; where the installation has come to have the same name, its preset is meant. Reading an order with them may
     * then fail with {@code DatabaseUnavailable}.
     */
    public Presets execute(UserId caller) {
        Map<String, Optional<Transformation>> found = new HashMap<>();
        return installation.beside(name -> found.computeIfAbsent(name, sought -> find(caller, sought)));
    }

    private Optional<Transformation> find(UserId caller, String name) {
        return PresetName.parse(name).flatMap(own -> presets.find(caller, own)).map(Preset::transformation);
    }
}
