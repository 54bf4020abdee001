package dev.pixelwright.core.job;

/** How far a job is, 0 to 100 percent. Over the life of a job it never falls. */
public record Progress(int percent) {

    public static final Progress NONE = new Progress(0);
    public static final Progress DONE = new Progress(100);

    public Progress {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Progress is 0 to 100, not " + percent);
        }
    }
}
