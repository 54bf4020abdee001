package dev.pixelwright.app.doctor;

/**
 * What came of one trial.
 *
 * @param subject in one word
 * @param words what was found; where it does not hold, also why and what helps
 */
public record Finding(Verdict verdict, String subject, String words) {

    /** How it is. */
    public enum Verdict {
        /** It holds. */
        OK,
        /** It does not hold, and everything works without it. */
        WEAK,
        /** It does not hold, and is needed. */
        NO
    }

    static Finding ok(String subject, String words) {
        return new Finding(Verdict.OK, subject, words);
    }

    static Finding weak(String subject, String words) {
        return new Finding(Verdict.WEAK, subject, words);
    }

    static Finding no(String subject, String words) {
        return new Finding(Verdict.NO, subject, words);
    }
}
