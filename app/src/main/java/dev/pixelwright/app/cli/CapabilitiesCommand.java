package dev.pixelwright.app.cli;

import dev.pixelwright.app.engine.EngineType;
import dev.pixelwright.app.engine.Engines;
import dev.pixelwright.app.sandbox.Sandboxes;
import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.image.ImageLimits;
import dev.pixelwright.core.transform.Capabilities;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what this installation can do. */
@Command(name = "capabilities", description = "Say which formats and operations this installation knows.")
final class CapabilitiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Capabilities known = Engines.of(EngineType.AUTO, 1).capabilities().withSettled();
        print(known, out);
        if (known.engines().size() > 1) {
            known.engines().forEach(engine -> {
                out.println();
                print(engine, out);
            });
            out.println();
        }
        out.println("sandbox     " + Sandboxes.confinement().protections());
        out.println("limits      " + limits(ImageLimits.DEFAULT));
        out.flush();
        return ExitCode.OK.status();
    }

    private static void print(Capabilities known, PrintWriter out) {
        out.println("engine      " + known.engine());
        out.println("reads       " + formats(known.reads()));
        out.println("writes      " + formats(known.writes()));
        if (!known.animates().isEmpty()) {
            out.println("animates    " + formats(known.animates()));
        }
        out.println("operations  " + known.operations().stream().sorted().collect(Collectors.joining(" ")));
    }

    private static String limits(ImageLimits limits) {
        return limits.maxFileBytes() + " bytes a file, " + limits.maxPixels() + " pixels a picture, "
                + limits.maxSteps() + " steps, " + limits.maxOutputSide() + " pixels a side of a result";
    }

    private static String formats(Collection<ImageFormat> formats) {
        return formats.stream().sorted().map(ImageFormat::label).collect(Collectors.joining(" "));
    }
}
