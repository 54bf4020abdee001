package dev.pixelwright.core;

import dev.pixelwright.core.usecase.preset.DeletePreset;
import dev.pixelwright.core.usecase.preset.FindPreset;
import dev.pixelwright.core.usecase.preset.GatherPresets;
import dev.pixelwright.core.usecase.preset.ListPresets;
import dev.pixelwright.core.usecase.preset.SavePreset;

/** What users intend with the names that they give to transformations. */
public record PresetUseCases(
        GatherPresets gather, SavePreset save, FindPreset find, ListPresets list, DeletePreset delete) {

    static PresetUseCases of(PixelwrightBuilder parts, Database db) {
        return new PresetUseCases(
                new GatherPresets(parts.presets, db.presets()),
                new SavePreset(parts.presets, db.presets(), parts.clock),
                new FindPreset(db.presets()),
                new ListPresets(db.presets()),
                new DeletePreset(db.presets()));
    }
}
