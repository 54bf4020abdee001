package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser keeps of the console, and what it does not. */
@ExtendWith(Visits.class)
class OfflineConsoleIT {

    private static final String SILENCE = "The service does not answer.";

    @Test
    void shellShouldOpenWithoutTheServiceAndGoOnWithIt(Visit visit) {
        visit.signIn().upload("lake.jpg", Pictures.jpeg(640, 480)).expect(201);
        visit.expectTrouble("ERR_INTERNET_DISCONNECTED");
        visit.expectTrouble("Problem");
        Page page = visit.open("");
        assertThat(page.locator("main a.shot")).hasCount(1);
        Visit.awaitKeeper(page);

        visit.context().setOffline(true);
        page.reload();
        assertThat(page.locator("main").getByText(SILENCE)).isVisible();
        visit.expectAccessible(page);

        visit.context().setOffline(false);
        assertThat(page.locator("main a.shot")).hasCount(1);
        assertThat(page.getByText(SILENCE)).isHidden();
    }

    @Test
    void nothingOfAnybodyShouldBeKept(Visit visit) {
        Client me = visit.signIn();
        String id = me.upload("lake.jpg", Pictures.jpeg(640, 480)).expect(201).field("id");
        Page page = visit.open("");
        Visit.awaitKeeper(page);
        // Seen once more, by way of what keeps the shell.
        page.navigate(visit.service() + "/console/images/" + id);
        Visit.await(page, "[...document.querySelectorAll('main img')].some((image) => image.naturalWidth > 0)");
        Object kept = page.evaluate("""
                async () => {
                  const addresses = [];
                  for (const name of await caches.keys()) {
                    addresses.push(...(await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname));
                  }
                  return addresses;
                }""");
        List<?> addresses = (List<?>) kept;
        assertThat(addresses)
                .hasSizeGreaterThan(20)
                .map(String::valueOf)
                .contains("/console/", "/console/app.js")
                .allMatch(address -> address.startsWith("/console/"))
                .noneMatch(address -> address.contains(id));
    }
}
