package dev.pixelwright.core.failure;

import java.util.Optional;

/** Why presets do not allow an order, or a preset cannot be kept or shown. */
public sealed interface PresetFailure extends Failure {

    /** Neither the installation nor the caller has given this name to a transformation. */
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

    /** What is to name a preset breaks the rule of such names. */
    record InvalidPresetName() implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "INVALID_PRESET_NAME";
        }

        @Override
        public String message() {
            return "A preset is named by 1 to 32 letters A-Z and a-z, digits, dashes and underscores, a letter first.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }

    /** A preset was to name another. */
    record NestedPreset(String preset) implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.INVALID;
        }

        @Override
        public String code() {
            return "NESTED_PRESET";
        }

        @Override
        public String message() {
            return "A preset is made of steps, and may not name the preset '" + preset + "'.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("preset");
        }
    }

    /** The user has no such preset. */
    record PresetNotFound(String name) implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "PRESET_NOT_FOUND";
        }

        @Override
        public String message() {
            return "You have no preset '" + name + "'.";
        }
    }

    /** The installation has a preset of this name. */
    record PresetNameTaken(String name) implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "PRESET_NAME_TAKEN";
        }

        @Override
        public String message() {
            return "The installation has a preset '" + name + "'; choose another name.";
        }

        @Override
        public Optional<String> field() {
            return Optional.of("name");
        }
    }

    /** The user has as many presets as one can have. */
    record TooManyPresets(int most) implements PresetFailure {
        @Override
        public FailureKind kind() {
            return FailureKind.CONFLICT;
        }

        @Override
        public String code() {
            return "TOO_MANY_PRESETS";
        }

        @Override
        public String message() {
            return "A user has at most " + most + " presets; delete one first.";
        }
    }
}
