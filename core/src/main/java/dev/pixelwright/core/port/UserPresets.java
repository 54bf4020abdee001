package dev.pixelwright.core.port;

import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.preset.SavedPreset;
import dev.pixelwright.core.transform.PresetName;
import java.util.List;
import java.util.Optional;

/**
 * The presets of all users, by owner and name. The next call on any node sees what a call has changed; they go with their
 * owner, at once. Any method may fail with {@code DatabaseUnavailable}, and then has done all or nothing of its work.
 */
public interface UserPresets {

    /**
     * Keeps a preset in place of the one of its owner and name, whose {@code createdAt} stays, or adds it unless its owner
     * has {@code most} already; of simultaneous calls no more are added than there is room for.
     *
     * @return what is kept now; empty when there was no room
     * @throws dev.pixelwright.core.failure.FailureException with {@code Unauthenticated} when its owner has left
     */
    Optional<SavedPreset> put(Preset preset, int most);

    Optional<Preset> find(UserId owner, PresetName name);

    /** All presets of a user in the order of their names, capital letters first. */
    List<Preset> list(UserId owner);

    /** Removes it; false when this user has none of this name. */
    boolean remove(UserId owner, PresetName name);
}
