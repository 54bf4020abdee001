package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.blob.Finding;
import dev.pixelwright.core.blob.Repair;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the store with the rows, both ways, while the service runs. */
@Command(
        name = "check",
        description = "Compare the stored objects with the rows that name them, and say where they disagree.",
        footer = {"", "Exit code 0: nothing was found, or all of it was repaired. 1: something is left."})
final class CheckCommand extends OperatorCommand {

    @Option(
            names = "--repair",
            description = "Hand objects without a row to the collector, and remove results whose object is missing.")
    private boolean repair;

    @Option(
            names = "--force",
            description = "With --repair: also when nothing agrees, or more than ten things and a tenth of all do not.")
    private boolean force;

    @Override
    ExitCode run(Workbench workbench, PrintWriter out) {
        if (force && !repair) {
            throw new UsageException("--force says how to repair, and needs --repair");
        }
        AtomicLong found = new AtomicLong();
        AtomicLong repaired = new AtomicLong();
        workbench.useCases().checkConsistency().execute(mode(), finding -> {
            found.incrementAndGet();
            repaired.addAndGet(finding.repaired() ? 1 : 0);
            out.println(words(finding));
        });
        out.println(found.get() == 0 ? "The store and the rows agree." : found + " found, " + repaired + " repaired.");
        return found.get() == repaired.get() ? ExitCode.OK : ExitCode.FAILED;
    }

    @Override
    Optional<Change> changes() {
        return repair ? Optional.of(new Change("store", force ? "forced" : "")) : Optional.empty();
    }

    private Repair mode() {
        if (!repair) {
            return Repair.NONE;
        }
        return force ? Repair.FORCED : Repair.CAREFUL;
    }

    private static String words(Finding finding) {
        String kind = switch (finding.kind()) {
            case ORPHAN -> "object without a row";
            case LOST_DERIVATIVE -> "result without its object";
            case LOST_ORIGINAL -> "original without its object";
        };
        return finding.key() + "  " + kind + (finding.repaired() ? "  repaired" : "");
    }
}
