package dev.pixelwright.app.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.pixelwright.app.e2e.Account;
import dev.pixelwright.app.e2e.Answer;
import dev.pixelwright.app.e2e.Client;
import dev.pixelwright.app.e2e.Face;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person at a browser of their own. Given to a test that asks for it, new for each. */
final class Visit {

    private static final Pattern COOKIE = Pattern.compile("([^=;]+)=([^;]*).*");

    private final URI service;
    private final BrowserContext context;
    private final Troubles troubles;

    Visit(URI service, BrowserContext context) {
        this.service = service;
        this.context = context;
        this.troubles = Troubles.of(context, service);
    }

    /** The service, such as {@code http://localhost:40123}. */
    URI service() {
        return service;
    }

    /** The browser, to go offline with, to route requests, or to look at cookies. */
    BrowserContext context() {
        return context;
    }

    /** Somebody who talks to the API without a browser, and without an account. */
    Client nobody() {
        return Client.of(service, Face.V1);
    }

    /** Registers somebody new, lets the browser be signed in as them, and answers them as a client of the API. */
    Client signIn() {
        return signIn(Account.fresh());
    }

    /** The same with an account whose name and password the test wants to know. */
    Client signIn(Account account) {
        nobody().post("/register", account.registration()).expect(201);
        return signInAgain(account);
    }

    /** The same with an account that is registered. */
    Client signInAgain(Account account) {
        Answer answer = nobody().post("/login", account.login(false)).expect(200);
        Matcher cookie = COOKIE.matcher(answer.header("Set-Cookie").orElseThrow());
        if (!cookie.matches()) {
            throw new AssertionError("No cookie: " + answer.header("Set-Cookie"));
        }
        context.addCookies(List.of(new Cookie(cookie.group(1), cookie.group(2))
                .setUrl(service.toString())
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)));
        return nobody().as(answer.field("access_token"));
    }

    /** Signs in as an administrator. */
    Client signInAsAdmin() {
        Account admin = ConsoleService.admin();
        return signInAgain(admin);
    }

    /** Opens {@code path} below {@code /console/}, in a new tab, and waits until it has loaded. */
    Page open(String path) {
        Page page = context.newPage();
        page.navigate(service + "/console/" + path);
        return page;
    }

    /**
     * An error whose text holds the regular expression is meant to be; it must come. What is heard: {@code THROWN …} (nobody
     * caught it), {@code SAID …} (an error on the browser's console, such as {@code … with a status of 401}),
     * {@code POLICY directive address}, and {@code ELSEWHERE address} (of another host).
     */
    void expectTrouble(String words) {
        troubles.expect(Pattern.compile(words));
    }

    /** Fails when a page breaks a rule of WCAG 2.0 to 2.2, A or AA, as it stands now, in light or in dark. */
    void expectAccessible(Page page) {
        Accessibility.check(page);
    }

    List<String> troubles() {
        // What was said before is heard while something is asked.
        for (Page page : context.pages()) {
            try {
                page.evaluate("new Promise(done => setTimeout(done, 0))");
            } catch (PlaywrightException leaving) {
                // It has said what it had to say.
                System.err.println("A page is on its way to another: " + leaving.getMessage());
            }
        }
        return troubles.left();
    }

    /** Waits until {@code expression} is true on {@code page}. Playwright's own way has the page evaluate it, which its policy forbids. */
    static void await(Page page, String expression, Duration bound) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate(expression)),
                new Page.WaitForConditionOptions().setTimeout((double) bound.toMillis()));
    }

    /** The same, as long as everything is waited for. */
    static void await(Page page, String expression) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    /** Waits until the service worker keeps the shell, and the page is one of its. */
    static void awaitKeeper(Page page) {
        await(page, "navigator.serviceWorker.controller?.state === 'activated'");
    }
}
