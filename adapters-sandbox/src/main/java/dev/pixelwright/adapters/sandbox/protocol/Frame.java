package dev.pixelwright.adapters.sandbox.protocol;

/**
 * One message between parent and child: on the wire a byte for the type, four for the length, big-endian, and the body.
 *
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Frames are passed on and never compared.
public record Frame(FrameType type, byte[] body) {

    static final int HEADER = 1 + Integer.BYTES;

    /** Most bytes of a picture in one frame: with its header, what a pipe of Linux holds. */
    public static final int PIECE = 64 * 1024 - HEADER;
}
