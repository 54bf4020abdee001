package dev.pixelwright.core.model;

import java.util.Locale;

/** What can be chosen of a model, where its generator lets one choose. */
public enum ModelOption {
    TEXTURE,
    BASE,
    DEPTH;

    /** The lower-case name used in texts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
