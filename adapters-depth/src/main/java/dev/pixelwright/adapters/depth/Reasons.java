package dev.pixelwright.adapters.depth;

import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.ModelFailure.GeneratorFailed;
import dev.pixelwright.core.failure.ModelFailure.GeneratorUnavailable;
import dev.pixelwright.core.failure.ModelFailure.ModelNotPossible;

/** Failures in words that everybody may read: no path is in them. What ONNX Runtime says is their cause, for logs. */
final class Reasons {

    private Reasons() {}

    static FailureException missing(Throwable cause) {
        return unavailable("the file of its depth model is not there", cause);
    }

    static FailureException unreadable(Throwable cause) {
        return unavailable("the file of its depth model cannot be read", cause);
    }

    static FailureException noRuntime(Throwable cause) {
        return unavailable("ONNX Runtime (onnxruntime.jar) is not there", cause);
    }

    static FailureException unloadable(Throwable cause) {
        return unavailable(
                "ONNX Runtime does not load, which needs a temporary folder that programs can be run from", cause);
    }

    static FailureException noOnnx(Throwable cause) {
        return unavailable("the file of its depth model is no ONNX model", cause);
    }

    static FailureException unusable(Throwable cause) {
        return unavailable("ONNX Runtime cannot run its depth model", cause);
    }

    static FailureException unfit(String what) {
        return new GeneratorUnavailable(DepthModel.GENERATOR, "its depth model " + what).toException();
    }

    static FailureException stopped() {
        return new GeneratorUnavailable(DepthModel.GENERATOR, "it is being stopped").toException();
    }

    static FailureException broken(Throwable cause) {
        return new GeneratorFailed(DepthModel.GENERATOR, "its depth model broke").toException(cause);
    }

    static FailureException notFinite() {
        return impossible("gives depths that are no finite numbers");
    }

    /** The same picture would give the same again. */
    static FailureException impossible(String what) {
        return new ModelNotPossible(DepthModel.GENERATOR, "its depth model " + what).toException();
    }

    private static FailureException unavailable(String reason, Throwable cause) {
        return new GeneratorUnavailable(DepthModel.GENERATOR, reason).toException(cause);
    }
}
