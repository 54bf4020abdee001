package dev.pixelwright.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs as they go on: the list, the failure inbox, and the page of one. */
@ExtendWith(Visits.class)
class JobsConsoleIT {

    private static final int PATIENCE_MILLIS = 60_000;

    @Test
    void jobShouldBeShownWithAllThatHappenedToIt(Visit visit) {
        Client me = visit.signIn();
        String image =
                me.upload("lake.jpg", Pictures.jpeg(640, 480)).expect(201).field("id");
        String job = order(me, image, "resize:320x/grayscale/webp");

        Page page = visit.open("jobs");
        Locator row = page.locator("[data-job='" + job + "']");
        assertThat(row).containsText("Done", patiently());
        visit.expectAccessible(page);

        row.locator("a.title").click();
        assertThat(page.locator(".timeline li").last()).containsText("Done", patiently());
        assertThat(page.getByAltText("Result of lake.jpg")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, named("lake.jpg"))).hasAttribute("href", "images/" + image);
        page.getByRole(AriaRole.LINK, named("Open in the editor")).waitFor();
        Assertions.assertThat(page.getByRole(AriaRole.LINK, named("Open in the editor"))
                        .getAttribute("href"))
                .isEqualTo("images/" + image + "/edit?t=resize%3A320x%2Fgrayscale%2Fwebp%3Aq%3D80");
        visit.expectAccessible(page);
    }

    @Test
    void failedJobsShouldWaitInTheInboxUntilTheyAreTriedAgain(Visit visit) {
        Client me = visit.signIn();
        String image =
                me.upload("lake.jpg", Pictures.jpeg(640, 480)).expect(201).field("id");
        Page page = visit.open("jobs?status=failed");
        page.getByText("Nothing has failed").waitFor();
        IntStream.of(401, 402).forEach(width -> order(me, image, "resize:" + width + "x500/jpeg:bytes=100"));

        // The page is not touched: it hears of them by itself.
        Locator rows = page.locator("[data-job]");
        assertThat(rows).hasCount(2, new HasCountOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(rows.first()).containsText("more than the 100 asked for");
        visit.expectAccessible(page);

        page.getByLabel("Choose all shown").focus();
        page.keyboard().press("Space");
        page.getByRole(AriaRole.BUTTON, named("Try 2 again")).focus();
        page.keyboard().press("Enter");
        page.getByText("2 jobs are tried again").waitFor();
        // They fail again, by another attempt.
        assertThat(rows).hasCount(2, new HasCountOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(rows.first()).containsText("attempt 2", patiently());
        assertThat(page.locator(":focus")).hasCount(1);

        rows.first().getByRole(AriaRole.LINK).last().click();
        assertThat(page.locator(".timeline")).containsText("Ordered");
        assertThat(page.locator(".timeline .failed")).hasCount(2);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Try again"))).isVisible();
    }

    @Test
    void jobsUnderWayShouldBeFollowedByFewStreamsAndCancelledByKeyboard(Visit visit) {
        Client me = visit.signIn();
        String image =
                me.upload("lake.jpg", Pictures.jpeg(2400, 1800)).expect(201).field("id");
        List<String> streams = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        visit.context().onRequest(request -> {
            if (request.url().endsWith("/events")) {
                streams.add(request.url());
                open.add(streams.size());
            }
        });
        visit.context().onRequestFinished(request -> streams.remove(request.url()));
        visit.context().onRequestFailed(request -> streams.remove(request.url()));
        // More than are done at once, on any machine.
        int many = Runtime.getRuntime().availableProcessors() + 4;
        List<String> jobs = IntStream.rangeClosed(1, many)
                .mapToObj(sigma -> order(me, image, "blur:" + (50 + sigma) + "/png"))
                .toList();

        Page page = visit.open("jobs");
        Locator last = page.locator("[data-job='" + jobs.get(many - 1) + "']");
        last.getByRole(AriaRole.BUTTON, called("Cancel")).focus();
        page.keyboard().press("Enter");
        assertThat(last).containsText("Cancelled");
        assertThat(last.locator(".title")).isFocused();

        page.locator("[data-job] progress")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setTimeout(PATIENCE_MILLIS)
                        .setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("[data-job='" + jobs.get(many - 2) + "']")).containsText("Done", patiently());
        Assertions.assertThat(open).isNotEmpty().allMatch(count -> count <= 3);
    }

    private static String order(Client me, String image, String text) {
        return me.post("/images/" + image + "/transform", "{\"transformations\":\"" + text + "\"}")
                .expect(202)
                .field("job_id");
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    /** Within a row, whose buttons name their job. */
    private static Locator.GetByRoleOptions called(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
