package dev.pixelwright.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe-core finds on a page. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    /** A colour that is on its way to that of the other face has the contrast of neither. */
    private static final String SETTLED = "() => document.getAnimations()"
            + ".every(each => !(each instanceof CSSTransition) || each.playState === 'finished')";

    private Accessibility() {}

    static void check(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Visit.await(page, SETTLED);
            List<String> violations = violations(page);
            assertThat(violations).as("%s, in %s", page.url(), scheme).isEmpty();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static List<String> violations(Page page) {
        // In the page itself and not in a second one, which the test would have among its tabs.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(Accessibility::said)
                        .toList();
    }

    private static String said(Rule rule) {
        StringBuilder text = new StringBuilder(rule.getId() + ": " + rule.getHelp());
        for (CheckedNode node : rule.getNodes()) {
            text.append("\n    ").append(node.getTarget()).append(' ').append(node.getHtml());
            text.append("\n    ").append(node.getFailureSummary());
        }
        return text.toString();
    }
}
