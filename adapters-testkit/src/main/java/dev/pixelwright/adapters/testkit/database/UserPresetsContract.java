package dev.pixelwright.adapters.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pixelwright.adapters.testkit.Failing;
import dev.pixelwright.adapters.testkit.Race;
import dev.pixelwright.adapters.testkit.Samples;
import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.preset.Preset;
import dev.pixelwright.core.preset.SavedPreset;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link UserPresets}. */
public interface UserPresetsContract extends DatabaseFactory {

    int MANY = 100;
    Instant FIRST = Instant.parse("2026-05-06T07:08:09.123456Z");
    Instant LATER = FIRST.plusSeconds(60);

    private static Preset preset(UserId owner, String name, String text, Instant at) {
        return new Preset(owner, new PresetName(name), TransformationSyntax.parse(text), at, at);
    }

    @Test
    default void findShouldGiveWhatWasPut() {
        Database ports = ports();
        Preset preset = preset(new Rows(ports).user().id(), "card", "autoOrient:off/resize:3x/keep/png", FIRST);
        assertThat(ports.presets().put(preset, MANY)).contains(new SavedPreset(preset, true));
        assertThat(ports.presets().find(preset.owner(), preset.name())).contains(preset);
        assertThat(ports.presets().find(preset.owner(), new PresetName("Card"))).isEmpty();
        assertThat(ports.presets().find(new Rows(ports).user().id(), preset.name()))
                .isEmpty();
    }

    @Test
    default void putShouldKeepMomentsToMicroseconds() {
        Database ports = ports();
        Instant exact = Instant.parse("2026-05-06T07:08:09.123456789Z");
        Preset preset = preset(new Rows(ports).user().id(), "card", "png", exact);
        Preset kept = ports.presets().put(preset, MANY).orElseThrow().preset();
        assertThat(kept.createdAt()).isEqualTo(FIRST);
        assertThat(kept.updatedAt()).isEqualTo(FIRST);
        assertThat(ports.presets().find(preset.owner(), preset.name())).contains(kept);
    }

    @Test
    default void putShouldReplaceThePresetOfTheSameName() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        ports.presets().put(preset(owner, "card", "sepia/png", FIRST), 1);
        Preset now = new Preset(owner, new PresetName("card"), TransformationSyntax.parse("flip/png"), FIRST, LATER);
        assertThat(ports.presets().put(preset(owner, "card", "flip/png", LATER), 1))
                .contains(new SavedPreset(now, false));
        assertThat(ports.presets().list(owner)).containsExactly(now);
    }

    @Test
    default void listShouldGiveThePresetsOfOneUserByName() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        for (String name : List.of("b", "a_c", "Z", "a-b", "a1")) {
            ports.presets().put(preset(owner, name, "png", FIRST), MANY);
        }
        ports.presets().put(preset(new Rows(ports).user().id(), "c", "png", FIRST), MANY);
        assertThat(ports.presets().list(owner))
                .extracting(preset -> preset.name().value())
                .containsExactly("Z", "a-b", "a1", "a_c", "b");
        assertThat(ports.presets().list(new UserId(Samples.number()))).isEmpty();
    }

    @Test
    default void removeShouldTakeAPresetFromItsOwnerOnly() {
        Database ports = ports();
        Preset preset = preset(new Rows(ports).user().id(), "card", "png", FIRST);
        ports.presets().put(preset, MANY);
        assertThat(ports.presets().remove(new Rows(ports).user().id(), preset.name()))
                .isFalse();
        assertThat(ports.presets().find(preset.owner(), preset.name())).contains(preset);
        assertThat(ports.presets().remove(preset.owner(), preset.name())).isTrue();
        assertThat(ports.presets().find(preset.owner(), preset.name())).isEmpty();
        assertThat(ports.presets().remove(preset.owner(), preset.name())).isFalse();
    }

    @Test
    default void putShouldKeepToTheMostOfManyAtOnce() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        ports.presets().put(preset(new Rows(ports).user().id(), "other", "png", FIRST), 3);
        assertThat(Race.run(8, i -> ports.presets().put(preset(owner, "p" + i, "png", FIRST), 3)))
                .filteredOn(put -> put.isPresent())
                .hasSize(3);
        assertThat(ports.presets().list(owner)).hasSize(3);
    }

    @Test
    default void oneNameShouldBeGivenOnceOfManyAtOnce() {
        Database ports = ports();
        UserId owner = new Rows(ports).user().id();
        assertThat(Race.run(8, i -> ports.presets().put(preset(owner, "card", "blur:" + (i + 1), FIRST), 1)))
                .allMatch(put -> put.isPresent())
                .filteredOn(put -> put.orElseThrow().fresh())
                .hasSize(1);
        assertThat(ports.presets().list(owner)).hasSize(1);
    }

    @Test
    default void presetsShouldLeaveWithTheirOwner() {
        Database ports = ports();
        Preset preset = preset(new Rows(ports).user().id(), "card", "png", FIRST);
        ports.presets().put(preset, MANY);
        ports.memberships().leave(preset.owner());
        assertThat(ports.presets().find(preset.owner(), preset.name())).isEmpty();
        Failing.with("UNAUTHENTICATED", () -> ports.presets().put(preset, MANY));
        assertThat(ports.presets().list(preset.owner())).isEmpty();
    }
}
