package dev.pixelwright.adapters.jpeg.decode;

/**
 * A component as a frame header lists it (ITU-T T.81, B.2.2).
 *
 * @param id what scans call it, 0 to 255
 * @param across horizontal sampling factor, 1 to 4: against the largest of the frame it says how wide the plane is
 * @param down vertical sampling factor, 1 to 4
 * @param table number of its quantisation table, 0 to 3
 */
public record Component(int id, int across, int down, int table) {}
