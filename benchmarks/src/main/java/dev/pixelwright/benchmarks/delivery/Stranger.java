package dev.pixelwright.benchmarks.delivery;

import dev.pixelwright.benchmarks.lab.Cpu;
import java.io.IOException;
import java.net.URI;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A server that somebody else started over the same folder, and that we only know how to ask.
 *
 * @param pid of its uppermost process, if its processor time is to be told
 */
record Stranger(String name, UrlTemplate template, OptionalLong pid) implements Server {

    @Override
    public String words() {
        return "started by whoever ran this, asked by `" + template.text() + "`";
    }

    @Override
    public URI address(Shot shot) {
        return template.of(shot);
    }

    @Override
    public OptionalDouble cpuMillis() throws IOException {
        return pid.isPresent() ? OptionalDouble.of(Cpu.millis(pid.getAsLong())) : OptionalDouble.empty();
    }
}
