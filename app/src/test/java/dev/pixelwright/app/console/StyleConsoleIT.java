package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style page: all parts that the other pages are made of, and that they look as they did. */
@ExtendWith(Visits.class)
class StyleConsoleIT {

    private static final int HIGH_ENOUGH = 6000;

    @Test
    void everyPartShouldBeThere(Visit visit) {
        Page page = open(visit);
        assertThat(page.locator(".specimens > section > h2")).hasCount(15);
        visit.expectAccessible(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show a toast"))
                .click();
        assertThat(page.locator(".toast")).containsText("Deleted one image");
        visit.expectAccessible(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show a dialog"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("What was made of it goes with it.");
        visit.expectAccessible(page);
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 1440", "LIGHT, 375", "DARK, 375"})
    void partsShouldLookAsTheyDid(ColorScheme scheme, int width, Visit visit) {
        Page page = open(visit);
        // So high that neither the bar above nor the ways below lie over a part.
        page.setViewportSize(width, HIGH_ENOUGH);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Letters.useThoseOfGoldens(page);
        Visit.await(page, "document.fonts.status === 'loaded'");
        byte[] now = page.locator(".specimens")
                .screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        String name = "style-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width;

        assertThat(GoldenLook.of(name, Letters.of(page)).differences(now))
                .as("parts of %s that look different (app/target/console has them as they are now)", name)
                .isEmpty();
    }

    private static Page open(Visit visit) {
        visit.signIn();
        Page page = visit.open("style");
        page.locator(".specimens").waitFor();
        return page;
    }
}
