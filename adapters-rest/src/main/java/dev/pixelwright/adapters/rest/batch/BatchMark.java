package dev.pixelwright.adapters.rest.batch;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far the story of each file of a batch was told, by the sequence of its last event: {@code 3.1.0} of three files. It
 * needs no memory of ours, so that a client resumes with it at any node and after any restart.
 */
final class BatchMark {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18}){0,24}");

    private final long[] told;

    private BatchMark(long[] told) {
        this.told = told;
    }

    /** The mark that a client came back with; what is none, or of another batch, stands for the beginning. */
    static BatchMark of(String text, int size) {
        long[] told = FORM.matcher(text).matches()
                ? Arrays.stream(text.split("\\.")).mapToLong(Long::parseLong).toArray()
                : new long[size];
        return new BatchMark(told.length == size ? told : new long[size]);
    }

    long told(int position) {
        return told[position];
    }

    void tell(int position, long sequence) {
        told[position] = sequence;
    }

    @Override
    public String toString() {
        return Arrays.stream(told).mapToObj(Long::toString).collect(Collectors.joining("."));
    }
}
