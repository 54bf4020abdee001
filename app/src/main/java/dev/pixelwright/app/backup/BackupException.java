package dev.pixelwright.app.backup;

/** A backup that cannot be taken or brought back, in words for whoever asked for it. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupException(String words) {
        super(words);
    }
}
