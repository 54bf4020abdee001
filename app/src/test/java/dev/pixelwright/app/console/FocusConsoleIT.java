package dev.pixelwright.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tab key stops at on a page, in which order, and what it is called there. */
@ExtendWith(Visits.class)
class FocusConsoleIT {

    private static final List<String> FRAME =
            List.of("Skip to content", "Pixelwright", "Library", "Upload", "Jobs", "3D", "Account");

    /** More than any page has here. */
    private static final int MOST_STOPS = 80;

    /** Where the focus is; null where it has left the page. Its place among all elements tells the order of the document. */
    private static final String STOP = """
            () => {
                const at = document.activeElement;
                if (at === document.body) {
                    return null;
                }
                const drawn = [at, at.closest('label')].filter(Boolean).map(element => getComputedStyle(element));
                const named = at.ariaLabelledByElements?.map(element => element.textContent).join(' ');
                const name = named || at.ariaLabel || at.labels?.[0]?.textContent || at.textContent;
                return {
                    name: (name || at.title).trim().replace(/\\s+/g, ' '),
                    place: [...document.querySelectorAll('*')].indexOf(at),
                    seen: drawn.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0),
                };
            }
            """;

    private record Stop(String name, int place, boolean seen) {}

    @Test
    void signingInShouldGoFromTheFirstFieldToTheButton(Visit visit) {
        visit.expectTrouble("status of 401");
        Page page = open(visit, "sign-in");

        assertThat(names(stops(page)))
                .containsExactly(
                        "Skip to content",
                        "Menu",
                        "User name",
                        "Password",
                        "Show what is typed: Password",
                        "Keep me signed in for 30 days",
                        "Sign in",
                        "Create an account");
    }

    @Test
    void libraryShouldBeOneStopForAllItsPictures(Visit visit) {
        Client me = visit.signIn();
        me.upload("lake.jpg", Pictures.jpeg(320, 240)).expect(201);
        me.upload("hill.jpg", Pictures.jpeg(320, 240)).expect(201);
        Page page = open(visit, "");
        page.locator(".cell[data-id]").nth(1).waitFor();

        List<String> names = names(stops(page));
        assertThat(names.remove(2)).as("the menu, by who is signed in").endsWith("Menu");
        assertThat(names).startsWith(FRAME.toArray(new String[0]));
        assertThat(names.subList(FRAME.size(), names.size()))
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("Upload"),
                        name -> assertThat(name).isEqualTo("Search by name"),
                        name -> assertThat(name).startsWith("Order"),
                        name -> assertThat(name).isEqualTo("Select all shown"),
                        name -> assertThat(name).startsWith("hill.jpg"),
                        name -> assertThat(name).isEqualTo("Select hill.jpg"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "upload",
                "jobs",
                "models",
                "account",
                "account/keys",
                "account/webhooks",
                "style",
                "images/",
                "images//edit"
            })
    void everyStopShouldHaveANameAndStandInTheOrderOfThePage(String path, Visit visit) {
        Client me = visit.signIn();
        String image =
                me.upload("lake.jpg", Pictures.jpeg(320, 240)).expect(201).field("id");
        Page page = open(visit, path.replace("images/", "images/" + image));

        List<Stop> stops = stops(page);
        assertThat(stops).hasSizeGreaterThan(FRAME.size() + 1).hasSizeLessThan(MOST_STOPS);
        assertThat(stops).extracting(Stop::name).doesNotContain("");
        assertThat(stops).filteredOn(stop -> !stop.seen()).isEmpty();
        assertThat(stops).extracting(Stop::place).isSorted();
    }

    private static Page open(Visit visit, String path) {
        Page page = visit.open(path);
        page.locator("main h1").waitFor();
        page.locator("[aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return page;
    }

    private static List<String> names(List<Stop> stops) {
        return stops.stream().map(Stop::name).collect(Collectors.toCollection(ArrayList::new));
    }

    // From the first of them until the focus leaves the page.
    private static List<Stop> stops(Page page) {
        page.locator(".skip").focus();
        List<Stop> stops = new ArrayList<>();
        while (stops.size() < MOST_STOPS && page.evaluate(STOP) instanceof Map<?, ?> stop) {
            stops.add(new Stop((String) stop.get("name"), (int) stop.get("place"), (boolean) stop.get("seen")));
            page.keyboard().press("Tab");
        }
        return stops;
    }
}
