package dev.pixelwright.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** The browser of this machine, one for all tests. */
final class Chromium implements AutoCloseable {

    /** For what is to be seen in the end, on a machine that does much else. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")));
    }

    /** Ends the test where there is none, which is said loudly, and is a failure where CI=true. */
    static Chromium open() {
        Optional<Path> program = programs().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            String words = "CHROMIUM IS NOT INSTALLED: nobody looks at the web console";
            assertThat(System.getenv("CI")).as(words).isNotEqualTo("true");
            System.err.println("=== " + words + " ===");
            throw new TestAbortedException(words);
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Chromium(program.get());
    }

    private static Stream<Path> programs() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(folder::resolve));
    }

    /** Like a browser that was just installed: English, on a small laptop, and without motion, which tests would wait for. */
    BrowserContext fresh() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
