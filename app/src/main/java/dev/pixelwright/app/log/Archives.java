package dev.pixelwright.app.log;

import ch.qos.logback.core.Context;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.helper.FileNamePattern;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was written before, by the names that logback gives it.
 *
 * @param folder below which it is, absolute
 * @param depth how many folders a name has, itself included
 * @param names relative to it, with slashes
 */
record Archives(Path folder, int depth, Pattern names) {

    private static final Pattern COMPRESSION = Pattern.compile("\\.(gz|zip|xz)$");

    /** The archives of this file that are there now. */
    static Stream<Path> of(RollingFileAppender<?> appender, Context context) {
        return appender.getRollingPolicy() instanceof RollingPolicyBase policy
                ? of(policy.getFileNamePattern(), context).find()
                : Stream.of();
    }

    private static Archives of(String pattern, Context context) {
        String slashed = pattern.replace('\\', '/');
        // A date may have folders of its own, so that only what stands before the first word is the same for all.
        int word = slashed.indexOf('%');
        int end = slashed.lastIndexOf('/', word < 0 ? slashed.length() : word) + 1;
        // While it is compressed an archive has its name without the ending.
        String plain = COMPRESSION.matcher(slashed.substring(end)).replaceFirst("");
        String names = new FileNamePattern(plain, context).toRegex();
        int depth = 1 + (int) names.chars().filter(letter -> letter == '/').count();
        Path folder = Path.of(slashed.substring(0, end)).toAbsolutePath().normalize();
        return new Archives(folder, depth, Pattern.compile(names + "(\\.(gz|zip|xz))?"));
    }

    private Stream<Path> find() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    if (facts.isRegularFile() && isNamedSo(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // Gone meanwhile, or, if it is the folder, not there before the first archive.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }

    private boolean isNamedSo(Path file) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        return names.matcher(name).matches();
    }
}
