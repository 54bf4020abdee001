package dev.pixelwright.core.usecase.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.failure.PresetFailure.PresetNameTaken;
import dev.pixelwright.core.failure.PresetFailure.TooManyPresets;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.preset.SavedPreset;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A user gives a transformation a name, or a name another meaning. */
public final class SavePreset {

    /** How many one user can have. */
    public static final int MAX = 100;

    private final Presets installation;
    private final UserPresets presets;
    private final Clock clock;

    public SavePreset(Presets installation, UserPresets presets, Clock clock) {
        this.installation = installation;
        this.presets = presets;
        this.clock = clock;
    }

    /**
     * Keeps it. Whether anything can be made by it here is found out by who orders it: that depends on the image.
     *
     * @throws dev.pixelwright.core.failure.FailureException with {@code PresetNameTaken} by the installation, {@code
     *     TooManyPresets} beyond {@link #MAX}, or {@code Unauthenticated} when the caller has left meanwhile
     */
    public SavedPreset execute(UserId caller, PresetName name, Transformation transformation) {
        if (installation.meanings().containsKey(name.value())) {
            throw new PresetNameTaken(name.value()).toException();
        }
        // To microseconds, as a database keeps them: what is answered now is what will be read later.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return presets.put(new Preset(caller, name, transformation, now, now), MAX)
                .orElseThrow(() -> new TooManyPresets(MAX).toException());
    }
}
