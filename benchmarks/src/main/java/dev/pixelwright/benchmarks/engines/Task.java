package dev.pixelwright.benchmarks.engines;

import dev.pixelwright.benchmarks.contender.Wanted;
import java.util.List;

/**
 * What everybody does.
 *
 * @param name as options and goals call it
 * @param words what it is, for people
 * @param input the file
 * @param wanted what is made of it
 * @param parallel how many at a time
 * @param contenders who takes part; ours first
 */
public record Task(
        String name, String words, Input input, List<Wanted> wanted, int parallel, List<Contender> contenders) {}
