package dev.pixelwright.adapters.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A folder on the class path, with all below it: in a jar, or on the disk of somebody who works on the files. */
final class ResourceFolder {

    private final URL known;
    private final String knownName;

    /** The folder in which {@code knownName} is, a file that is surely there. */
    ResourceFolder(String path, String knownName) {
        this.known = Objects.requireNonNull(ResourceFolder.class.getResource(path + knownName), path + knownName);
        this.knownName = knownName;
    }

    /** Whether what is in it stays the same while the program runs. */
    boolean isFixed() {
        return !known.getProtocol().equals("file");
    }

    /** The files with names that are {@code wanted}, by their names: relative, with slashes. */
    Map<String, byte[]> read(Predicate<String> wanted) {
        try {
            return isFixed() ? fromJar(wanted) : fromDisk(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of the web console cannot be read: " + known, e);
        }
    }

    private Map<String, byte[]> fromJar(Predicate<String> wanted) throws IOException {
        URLConnection connection = known.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            throw new IOException("Neither in a jar nor in a folder");
        }
        // Ours alone, to be closed.
        inJar.setUseCaches(false);
        String knownEntry = inJar.getEntryName();
        String folder = knownEntry.substring(0, knownEntry.length() - knownName.length());
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = inJar.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String path = entry.getName();
                if (!entry.isDirectory() && path.startsWith(folder) && wanted.test(path.substring(folder.length()))) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        files.put(path.substring(folder.length()), content.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private Map<String, byte[]> fromDisk(Predicate<String> wanted) throws IOException {
        Path folder =
                Objects.requireNonNull(Path.of(URI.create(known.toString())).getParent());
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> regular = all.filter(Files::isRegularFile).toList();
            for (Path file : regular) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (wanted.test(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
