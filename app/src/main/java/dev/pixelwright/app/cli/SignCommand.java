package dev.pixelwright.app.cli;

import dev.pixelwright.app.security.KeyFile;
import dev.pixelwright.app.security.KeyFileException;
import dev.pixelwright.core.delivery.Link;
import dev.pixelwright.core.delivery.LinkKey;
import dev.pixelwright.core.delivery.LinkKeys;
import dev.pixelwright.core.delivery.LinkPath;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.transform.Transformation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Signs a link without asking the service: who has the key needs nothing else. */
@Command(
        name = "sign",
        description = "Sign a link that shows one picture to everybody, with the key of the service.",
        footer = {
            "",
            "UUID is what the url of the image ends with. Example:",
            "  pixelwright sign --key data/keys/link.key resize:640x480,fit=cover/webp:q=80 "
                    + "3b2e7c52-8f0e-4a3d-9f0a-0d6c0b3c5e10"
        })
final class SignCommand implements Callable<Integer> {

    private static final long LONGEST = 3_153_600_000L;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The key file: delivery.linkKeyFile, or keys/link.key in the data folder.")
    private Path key = Path.of("");

    @Option(
            names = "--expires-in",
            paramLabel = "SECONDS",
            description = "After how many seconds the link ends; never, if left out.")
    private @Nullable Long expiresIn;

    @Option(
            names = "--root",
            paramLabel = "URL",
            description = "What to put before the link, such as https://pictures.example.org.")
    private String root = "";

    @Parameters(index = "0", paramLabel = "TRANSFORMATION", description = "The text form, as transform takes it.")
    private String transformation = "";

    @Parameters(index = "1", paramLabel = "UUID", description = "The random id of the image.")
    private String uuid = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        UUID content = content();
        LinkKeys keys;
        LinkPath path;
        try {
            path = LinkPath.canonical(Transformation.parse(transformation), content, end());
            keys = new LinkKeys(List.of(new LinkKey(new KeyFile(key).read())));
        } catch (FailureException | KeyFileException e) {
            PixelwrightCommand.complaints(spec).say(String.valueOf(e.getMessage()));
            return ExitCode.FAILED.status();
        }
        String before = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        spec.commandLine().getOut().println(before + new Link(path, keys.sign(path)).address());
        spec.commandLine().getOut().flush();
        return ExitCode.OK.status();
    }

    private UUID content() {
        try {
            UUID content = UUID.fromString(uuid);
            // Java reads shorter ones too, which no image has.
            if (content.toString().equalsIgnoreCase(uuid)) {
                return content;
            }
        } catch (IllegalArgumentException noUuid) {
            // As one that is too short.
        }
        throw new UsageException(
                uuid + " is no UUID: the url of an image ends with it, as 3b2e7c52-8f0e-4a3d-9f0a-0d6c0b3c5e10");
    }

    private OptionalLong end() {
        if (expiresIn == null) {
            return OptionalLong.empty();
        }
        if (expiresIn < 1 || expiresIn > LONGEST) {
            throw new UsageException("--expires-in must be 1 to " + LONGEST + ", not " + expiresIn);
        }
        return OptionalLong.of(Clock.systemUTC().instant().getEpochSecond() + expiresIn);
    }
}
