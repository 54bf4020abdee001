package dev.pixelwright.adapters.jpeg.decode.stream;

/** Second bytes of markers (ITU-T T.81, table B.1). */
public final class Marker {

    /** No marker: the file ended. */
    public static final int NONE = -1;

    public static final int TEM = 0x01;
    public static final int SOF0 = 0xc0;
    public static final int SOF1 = 0xc1;
    public static final int SOF2 = 0xc2;
    public static final int DHT = 0xc4;
    public static final int JPG = 0xc8;
    public static final int DAC = 0xcc;
    public static final int SOF15 = 0xcf;
    public static final int RST0 = 0xd0;
    public static final int RST7 = 0xd7;
    public static final int SOI = 0xd8;
    public static final int EOI = 0xd9;
    public static final int SOS = 0xda;
    public static final int DQT = 0xdb;
    public static final int DRI = 0xdd;
    public static final int DHP = 0xde;
    public static final int APP0 = 0xe0;
    public static final int APP2 = 0xe2;
    public static final int APP14 = 0xee;

    private Marker() {}

    /** Whether it starts a frame, of whatever coding. */
    public static boolean isFrame(int marker) {
        return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
    }

    /** Whether it stands alone, with no segment behind it. */
    public static boolean isBare(int marker) {
        return marker == TEM || (marker >= RST0 && marker <= RST7);
    }
}
