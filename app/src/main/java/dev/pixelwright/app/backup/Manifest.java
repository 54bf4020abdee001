package dev.pixelwright.app.backup;

import java.time.Instant;

/**
 * What a backup says of itself.
 *
 * @param format of the folder, 1 so far
 * @param program that took it, for people
 * @param schema of the tables, which must be that of the program that reads them
 * @param takenAt when the rows were as they are in it
 * @param tables the folder with the rows
 */
record Manifest(int format, String program, String schema, Instant takenAt, String tables) {

    /** What this program writes and reads. */
    static final int FORMAT = 1;
}
