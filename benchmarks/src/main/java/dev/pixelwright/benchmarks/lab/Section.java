package dev.pixelwright.benchmarks.lab;

/** A part of a page that a command writes, between two comments that readers do not see; the rest is people's. */
record Section(String name) {

    Section {
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException(name);
        }
    }

    /** The page with {@code text} in this section, which comes last where there was none. */
    String replacedIn(String page, String text) {
        String begin = mark("begin");
        String end = mark("end");
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        String written = begin + "\n" + text.strip() + "\n" + end;
        if (from < 0 && to < 0) {
            return page.strip() + "\n\n" + written + "\n";
        }
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The marks of the section " + name + " are damaged");
        }
        return page.substring(0, from) + written + page.substring(to + end.length());
    }

    private String mark(String word) {
        return "<!-- %s: %s -->".formatted(word, name);
    }
}
