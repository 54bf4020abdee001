package dev.pixelwright.adapters.sandbox;

/** A child that ends before it has said anything. */
final class DumbChild {

    private DumbChild() {}

    public static void main(String[] args) {
        System.err.println("I have nothing to say");
    }
}
