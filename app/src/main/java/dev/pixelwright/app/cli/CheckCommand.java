package dev.pixelwright.app.cli;

import dev.pixelwright.app.service.Workbench;
import dev.pixelwright.core.account.UsageCount;
import dev.pixelwright.core.account.UsageDrift;
import dev.pixelwright.core.blob.Finding;
import dev.pixelwright.core.blob.Repair;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the store with the rows, both ways, and the counters of users with what they keep, while the service runs. */
@Command(
        name = "check",
        description = {
            "Compare the stored objects with the rows that name them, and what is counted of each user",
            "with what they keep, and say where they disagree."
        },
        footer = {"", "Exit code 0: nothing was found, or all of it was repaired. 1: something is left."})
final class CheckCommand extends OperatorCommand {

    @Option(
            names = "--repair",
            description = {
                "Hand objects without a row to the collector, remove results whose object is missing,",
                "and set wrong counters right."
            })
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
        workbench.useCases().accounts().checkUsages().execute(repair, drift -> {
            found.incrementAndGet();
            repaired.addAndGet(drift.repaired() ? 1 : 0);
            out.println(words(drift));
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
        return finding.key() + "  " + kind + (finding.row().isEmpty() ? "" : ": " + finding.row())
                + repaired(finding.repaired());
    }

    private static String words(UsageDrift drift) {
        UsageCount count = drift.count();
        return "user " + count.owner() + "  " + count.images() + " images of " + count.imageBytes()
                + " bytes are counted as " + count.countedImages() + " of " + count.countedBytes()
                + repaired(drift.repaired());
    }

    private static String repaired(boolean repaired) {
        return repaired ? "  repaired" : "";
    }
}
