package dev.pixelwright.core.local;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.preset.SavedPreset;
import dev.pixelwright.core.transform.PresetName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The presets of users in memory. */
public final class InMemoryUserPresets implements UserPresets {

    private final InMemoryData data;

    public InMemoryUserPresets(InMemoryData data) {
        this.data = data;
    }

    @Override
    public Optional<SavedPreset> put(Preset preset, int most) {
        return data.atomically(() -> {
            data.requireNotGone(preset.owner());
            Optional<Preset> earlier = find(preset.owner(), preset.name());
            if (earlier.isEmpty() && list(preset.owner()).size() >= most) {
                return Optional.empty();
            }
            Preset kept = new Preset(
                    preset.owner(),
                    preset.name(),
                    preset.transformation(),
                    earlier.map(Preset::createdAt).orElse(InMemoryData.kept(preset.createdAt())),
                    InMemoryData.kept(preset.updatedAt()));
            earlier.ifPresent(data.presets::remove);
            data.presets.add(kept);
            return Optional.of(new SavedPreset(kept, earlier.isEmpty()));
        });
    }

    @Override
    public Optional<Preset> find(UserId owner, PresetName name) {
        return data.atomically(() -> data.presets.stream()
                .filter(preset -> preset.owner().equals(owner) && preset.name().equals(name))
                .findFirst());
    }

    @Override
    public List<Preset> list(UserId owner) {
        return data.atomically(() -> data.presets.stream()
                .filter(preset -> preset.owner().equals(owner))
                .sorted(Comparator.comparing(preset -> preset.name().value()))
                .toList());
    }

    @Override
    public boolean remove(UserId owner, PresetName name) {
        return data.atomically(() -> {
            Optional<Preset> present = find(owner, name);
            present.ifPresent(data.presets::remove);
            return present.isPresent();
        });
    }
}
