package dev.pixelwright.testbed.proxy;

import java.util.List;

/** Listens for words in the bytes of one connection, also where one piece ends and the next begins. */
final class CueWatch {

    private final Cue cue;
    private final List<byte[]> words;
    private int word;
    private int matched;

    CueWatch(Cue cue) {
        this.cue = cue;
        this.words = cue.words();
    }

    Cue cue() {
        return cue;
    }

    /** Whether the last word ends within these bytes; then the watch begins anew behind them. */
    boolean hear(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (hear(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean hear(byte next) {
        byte[] expected = words.get(word);
        matched = longestMatch(expected, next);
        if (matched < expected.length) {
            return false;
        }
        matched = 0;
        word = (word + 1) % words.size();
        return word == 0;
    }

    // Words are short, so that trying each shorter beginning is cheap enough.
    private int longestMatch(byte[] expected, byte next) {
        for (int length = matched; length >= 0; length--) {
            if (expected[length] == next && beginsAgain(expected, length)) {
                return length + 1;
            }
        }
        return 0;
    }

    /** Whether the last {@code length} bytes of what has matched are the word's beginning. */
    private boolean beginsAgain(byte[] expected, int length) {
        for (int i = 0; i < length; i++) {
            if (expected[i] != expected[matched - length + i]) {
                return false;
            }
        }
        return true;
    }
}
