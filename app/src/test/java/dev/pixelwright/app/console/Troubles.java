package dev.pixelwright.app.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What no page may do unseen: throw, complain, break the policy, or ask another host. */
final class Troubles {

    /** Where the console says it, too: but with the directive, in words that do not change with the browser. */
    private static final String TELL_VIOLATIONS = "document.addEventListener('securitypolicyviolation', broken =>"
            + " console.error('POLICY ' + broken.effectiveDirective + ' ' + broken.blockedURI))";

    private final List<String> heard = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private final String service;

    private Troubles(URI service) {
        this.service = service + "/";
    }

    static Troubles of(BrowserContext context, URI service) {
        Troubles troubles = new Troubles(service);
        context.addInitScript(TELL_VIOLATIONS);
        context.onWebError(error -> troubles.heard.add("THROWN " + error.error()));
        context.onConsoleMessage(troubles::hear);
        context.onRequest(troubles::hear);
        return troubles;
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            heard.add("SAID " + message.text() + " (" + message.location() + ")");
        }
    }

    private void hear(Request request) {
        boolean elsewhere = request.url().startsWith("http") && !request.url().startsWith(service);
        if (elsewhere) {
            heard.add("ELSEWHERE " + request.url());
        }
    }

    /** Those that hold {@code words} are meant to be. */
    void expect(Pattern words) {
        expected.add(words);
    }

    /** All that nobody expects, and what is expected but did not come. */
    List<String> left() {
        List<String> left = new ArrayList<>();
        heard.stream()
                .filter(trouble -> expected.stream()
                        .noneMatch(words -> words.matcher(trouble).find()))
                .forEach(left::add);
        expected.stream()
                .filter(words -> heard.stream()
                        .noneMatch(trouble -> words.matcher(trouble).find()))
                .forEach(words -> left.add("MISSING " + words));
        return left;
    }
}
