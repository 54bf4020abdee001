package dev.pixelwright.adapters.sandbox;

/** A parent with two children, one of which spins for ever. */
final class SpinningParent {

    private SpinningParent() {}

    public static void main(String[] args) {
        SandboxSettings few = Sandboxes.settings(2);
        SandboxSettings patient = new SandboxSettings(
                2,
                few.limits(),
                few.deadline().multipliedBy(100),
                few.silence().multipliedBy(100),
                few.maxMemoryBytes());
        SandboxedEngine sandbox = Sandboxes.of(TroubledChild.class, patient);
        sandbox.fill();
        new Orders(sandbox).make(Trouble.SPIN);
    }
}
