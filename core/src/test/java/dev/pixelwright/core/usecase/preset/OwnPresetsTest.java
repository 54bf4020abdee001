package dev.pixelwright.core.usecase.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pixelwright.core.Database;
import dev.pixelwright.core.account.UserId;
import dev.pixelwright.core.local.InMemoryData;
import dev.pixelwright.core.port.UserPresets;
import dev.pixelwright.core.transform.PresetName;
import dev.pixelwright.core.transform.Presets;
import dev.pixelwright.core.transform.Transformation;
import dev.pixelwright.core.transform.TransformationSyntax;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names that users give to transformations. */
class OwnPresetsTest {

    private static final UserId ALICE = new UserId(7);
    private static final UserId BOB = new UserId(8);
    private static final PresetName CARD = new PresetName("card");
    private static final Presets INSTALLATION = Presets.of(Map.of("thumb", "resize:20x20/png"), false);

    private final UserPresets presets =
            Database.inMemory(new InMemoryData(Clock.systemUTC())).presets();
    private final SavePreset save = new SavePreset(INSTALLATION, presets, Clock.systemUTC());
    private final GatherPresets gather = new GatherPresets(INSTALLATION, presets);

    @Test
    void oneShouldMeanItsStepsToItsOwnerOnly() {
        save.execute(ALICE, CARD, Transformation.parse("flip/png"));
        assertThat(TransformationSyntax.parse("preset:card/invert", gather.execute(ALICE)))
                .hasToString("flip/invert/png");
        assertThat(TransformationSyntax.parse("preset:thumb", gather.execute(ALICE)))
                .hasToString("resize:20x20/png");
        assertThatThrownBy(() -> TransformationSyntax.parse("preset:card", gather.execute(BOB)))
                .hasMessageStartingWith("UNKNOWN_PRESET");
    }

    @Test
    void aNewMeaningShouldHoldFromTheNextOrderOn() {
        assertThat(save.execute(ALICE, CARD, Transformation.parse("flip/png")).fresh())
                .isTrue();
        assertThat(save.execute(ALICE, CARD, Transformation.parse("sepia/png")).fresh())
                .isFalse();
        assertThat(TransformationSyntax.parse("preset:card", gather.execute(ALICE)))
                .hasToString("sepia/png");
        new DeletePreset(presets).execute(ALICE, CARD);
        assertThatThrownBy(() -> TransformationSyntax.parse("preset:card", gather.execute(ALICE)))
                .hasMessageStartingWith("UNKNOWN_PRESET");
    }

    @Test
    void aNameOfTheInstallationShouldStayTheInstallations() {
        PresetName thumb = new PresetName("thumb");
        assertThatThrownBy(() -> save.execute(ALICE, thumb, Transformation.parse("flip/png")))
                .hasMessageStartingWith("PRESET_NAME_TAKEN");
        assertThat(presets.list(ALICE)).isEmpty();
        // From a time when the installation had none.
        new SavePreset(Presets.NONE, presets, Clock.systemUTC())
                .execute(ALICE, thumb, Transformation.parse("flip/png"));
        assertThat(TransformationSyntax.parse("preset:thumb", gather.execute(ALICE)))
                .hasToString("resize:20x20/png");
    }

    @Test
    void oneUserShouldHaveAHundred() {
        Transformation some = Transformation.parse("flip/png");
        for (int i = 0; i < SavePreset.MAX; i++) {
            save.execute(ALICE, new PresetName("p" + i), some);
        }
        assertThatThrownBy(() -> save.execute(ALICE, CARD, some)).hasMessageStartingWith("TOO_MANY_PRESETS");
        assertThat(save.execute(ALICE, new PresetName("p7"), some).fresh()).isFalse();
        assertThat(save.execute(BOB, CARD, some).fresh()).isTrue();
    }

    @Test
    void whatOneDoesNotHaveShouldNotBeFound() {
        save.execute(ALICE, CARD, Transformation.parse("flip/png"));
        assertThat(new FindPreset(presets).execute(ALICE, CARD).transformation())
                .hasToString("flip/png");
        assertThatThrownBy(() -> new FindPreset(presets).execute(BOB, CARD)).hasMessageStartingWith("PRESET_NOT_FOUND");
        assertThatThrownBy(() -> new DeletePreset(presets).execute(BOB, CARD))
                .hasMessageStartingWith("PRESET_NOT_FOUND");
        assertThat(new ListPresets(presets).execute(BOB)).isEmpty();
    }

    @Test
    void aNameShouldKeepItsRule() {
        for (String name : new String[] {"", "9", "-a", "a.b", "a b", "é", "a".repeat(33), "a/b"}) {
            assertThatThrownBy(() -> new PresetName(name)).hasMessageStartingWith("INVALID_PRESET_NAME");
            assertThat(PresetName.parse(name)).isEmpty();
        }
        assertThat(PresetName.parse("a".repeat(32))).isPresent();
        assertThat(PresetName.parse("A-b_9")).isPresent();
    }
}
