package dev.pixelwright.app.cli;

import dev.pixelwright.app.BillOfMaterials;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what the program is made of. */
@Command(
        name = "licences",
        aliases = "licenses",
        description = {
            "List the libraries in this program, with versions and licences: of several, any one may be chosen.",
            "The same as CycloneDX, for scanners: META-INF/sbom/pixelwright.cdx.json in the jar."
        })
final class LicencesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional<BillOfMaterials> bill = BillOfMaterials.read();
        if (bill.isEmpty()) {
            PixelwrightCommand.complaints(spec)
                    .say("this program was built offline, or not packed, and has no bill of materials");
            return ExitCode.FAILED.status();
        }
        PrintWriter out = spec.commandLine().getOut();
        bill.get()
                .components()
                .forEach(part -> out.printf(
                        "%-60s %-14s %s%n", part.name(), part.version(), String.join(" | ", part.licences())));
        out.flush();
        return ExitCode.OK.status();
    }
}
