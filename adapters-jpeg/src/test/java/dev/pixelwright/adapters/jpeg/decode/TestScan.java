package dev.pixelwright.adapters.jpeg.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a scan is to hold; see {@link ScanHeader}. */
record TestScan(List<Integer> components, int first, int last, int before, int shift) {

    static TestScan sequential(List<Integer> components) {
        return new TestScan(components, 0, 63, 0, 0);
    }

    /** All components in one scan. */
    static List<TestScan> interleaved(int components) {
        return List.of(sequential(IntStream.range(0, components).boxed().toList()));
    }

    /** A scan each, the last component first. */
    static List<TestScan> apart(int components) {
        return IntStream.range(0, components)
                .mapToObj(i -> sequential(List.of(components - 1 - i)))
                .toList();
    }

    /** The first alone, and the others together. */
    static List<TestScan> halfApart(int components) {
        List<TestScan> scans = new ArrayList<>(List.of(sequential(List.of(0))));
        if (components > 1) {
            scans.add(sequential(IntStream.range(1, components).boxed().toList()));
        }
        return scans;
    }

    /** Low frequencies before high ones, each at once. */
    static List<TestScan> spectral(int components) {
        List<Integer> all = IntStream.range(0, components).boxed().toList();
        List<TestScan> scans = new ArrayList<>(List.of(new TestScan(all, 0, 0, 0, 0)));
        for (int i : all) {
            scans.add(new TestScan(List.of(i), 1, 5, 0, 0));
            scans.add(new TestScan(List.of(i), 6, 63, 0, 0));
        }
        return scans;
    }

    /** Upper bits before lower ones, in the manner of libjpeg. */
    static List<TestScan> successive(int components) {
        List<Integer> all = IntStream.range(0, components).boxed().toList();
        List<TestScan> scans = new ArrayList<>(List.of(new TestScan(all, 0, 0, 0, 2)));
        all.forEach(i -> scans.add(new TestScan(List.of(i), 1, 5, 0, 2)));
        all.forEach(i -> scans.add(new TestScan(List.of(i), 6, 63, 0, 2)));
        scans.add(new TestScan(all, 0, 0, 2, 1));
        all.forEach(i -> scans.add(new TestScan(List.of(i), 1, 63, 2, 1)));
        all.forEach(i -> scans.add(new TestScan(List.of(i), 0, 0, 1, 0)));
        all.forEach(i -> scans.add(new TestScan(List.of(i), 1, 63, 1, 0)));
        return scans;
    }
}
