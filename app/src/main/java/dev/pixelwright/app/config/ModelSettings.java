package dev.pixelwright.app.config;

import java.util.Optional;

/**
 * The key {@code models}: who makes 3D models beside the relief, which needs nothing.
 *
 * @param fal fal.ai, where models cost money; nobody is asked there if it is left out
 */
public record ModelSettings(Optional<FalAccess> fal) {}
