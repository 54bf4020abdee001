package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why the presets of an installation do not allow an order. */
public sealed interface PresetFailure extends Failure {

    /** The installation has given this name to no transformation. */
    record UnknownPreset(String preset) implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "UNKNOWN_PRESET";
        }

        @Override
        public String message() {
            return "There is no preset '" + preset + "'.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("preset");
        }
    }

    /** Anything else than a preset, where nothing else may be ordered. */
    record PresetsOnly() implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "PRESETS_ONLY";
        }

        @Override
        public String message() {
            return "This installation makes nothing but its presets.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("transformations");
        }
    }
}
