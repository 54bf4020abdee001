package dev.pixelwright.core.preset;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.Transformation;
import java.time.Instant;

/**
 * A transformation that a user has given a name. Nothing that was made by it depends on it.
 *
 * @param createdAt when the name was given first
 * @param updatedAt when it got its present meaning
 */
public record Preset(
        UserId owner, PresetName name, Transformation transformation, Instant createdAt, Instant updatedAt) {}
