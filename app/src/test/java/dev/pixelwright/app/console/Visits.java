package dev.pixelwright.app.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test that asks for it a {@link Visit}, and fails it for any trouble that it did not expect. What was on the
 * screen when a test failed is left in {@code target/console}.
 */
final class Visits implements BeforeAllCallback, ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(Visits.class);

    @Override
    public void beforeAll(ExtensionContext test) {
        chromium(test);
    }

    // In the store of all tests, which closes it after the last.
    private static Chromium chromium(ExtensionContext test) {
        Store store = test.getRoot().getStore(OURS);
        return store.getOrComputeIfAbsent(Chromium.class, type -> Chromium.open(), Chromium.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType().equals(Visit.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        BrowserContext context = chromium(test).fresh();
        Visit visit = new Visit(ConsoleService.uri(), context);
        Store store = test.getStore(OURS);
        // Closed when the test is over, also where it never began.
        store.put(visit, context);
        visits(test).add(visit);
        return visit;
    }

    @SuppressWarnings("unchecked")
    private static List<Visit> visits(ExtensionContext test) {
        return test.getStore(OURS).getOrComputeIfAbsent(Visit.class, type -> new ArrayList<Visit>(), List.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        for (Visit visit : visits(test)) {
            end(visit, test);
        }
    }

    private static void end(Visit visit, ExtensionContext test) throws IOException {
        List<String> troubles = visit.troubles();
        if (!troubles.isEmpty() || test.getExecutionException().isPresent()) {
            keepScreens(visit, test);
        }
        if (!troubles.isEmpty()) {
            throw new AssertionError("Nobody expected: " + String.join("\n    ", troubles));
        }
    }

    private static void keepScreens(Visit visit, ExtensionContext test) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "console"));
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + test.getDisplayName().replaceAll("\\W+", "-");
        List<Page> pages = visit.context().pages();
        for (int i = 0; i < pages.size(); i++) {
            try {
                Path picture = folder.resolve(name + "-" + i + ".png");
                pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(picture));
                Files.writeString(
                        folder.resolve(name + "-" + i + ".html"), pages.get(i).content());
            } catch (PlaywrightException closed) {
                System.err.println("No picture of " + name + ": " + closed.getMessage());
            }
        }
    }
}
