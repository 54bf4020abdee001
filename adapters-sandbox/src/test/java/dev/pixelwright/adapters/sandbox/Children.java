package dev.pixelwright.adapters.sandbox;

import java.util.List;
import java.util.stream.Stream;

/** The processes that this one has started. */
final class Children {

    private Children() {}

    /** Children that serve an engine. */
    static List<ProcessHandle> serving(ProcessHandle parent) {
        return living(parent).filter(child -> words(child).contains("Child")).toList();
    }

    static ProcessHandle only() {
        List<ProcessHandle> all = serving(ProcessHandle.current());
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " children");
        }
        return all.get(0);
    }

    /** What was left by children that are dead. */
    static List<ProcessHandle> strangers() {
        return ProcessHandle.allProcesses()
                .filter(process -> words(process).equals("/bin/sleep 1000"))
                .toList();
    }

    private static Stream<ProcessHandle> living(ProcessHandle parent) {
        return parent.descendants().filter(ProcessHandle::isAlive);
    }

    private static String words(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
