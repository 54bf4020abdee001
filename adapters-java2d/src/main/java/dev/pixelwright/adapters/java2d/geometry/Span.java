package dev.pixelwright.adapters.java2d.geometry;

/** The rows or columns from {@code first} to before {@code end}. */
record Span(int first, int end) {}
