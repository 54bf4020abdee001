package dev.pixelwright.adapters.sandbox.pool;

import java.nio.file.Path;
import java.util.List;

/** What has to be run for a child that serves an engine on its standard streams. */
@FunctionalInterface
public interface ChildCommand {

    /** The words of the command; {@code folder} is the child's own, for its temporary files. */
    List<String> in(Path folder);
}
