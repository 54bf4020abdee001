package dev.pixelwright.core.preset;

/**
 * A preset as it is kept now.
 *
 * @param fresh whether its owner had none of this name before
 */
public record SavedPreset(Preset preset, boolean fresh) {}
