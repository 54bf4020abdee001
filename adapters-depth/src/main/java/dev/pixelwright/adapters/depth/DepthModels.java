package dev.pixelwright.adapters.depth;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import dev.pixelwright.core.failure.FailureException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Loads depth models. This class can be used where ONNX Runtime is missing, and says so then. */
public final class DepthModels {

    private DepthModels() {}

    /**
     * Loads a model into this process, and tries it with a picture of its own.
     *
     * <p>ONNX Runtime unpacks its native code into {@code java.io.tmpdir}, which must let programs be run from it, unless
     * {@code -Donnxruntime.native.path} names a folder where it is already.
     *
     * @throws FailureException with {@code GeneratorUnavailable}, in words that say what is wrong, and what was met as its
     *     cause
     */
    public static DepthModel open(DepthModelSettings settings) {
        refuseUnread(settings.file());
        try {
            return Opening.open(settings);
        } catch (NoClassDefFoundError e) {
            // The second time that a class does not come up, it is also "not found", for another reason.
            throw e.getCause() instanceof ClassNotFoundException ? Reasons.noRuntime(e) : Reasons.unloadable(e);
        } catch (LinkageError e) {
            throw Reasons.unloadable(e);
        }
    }

    private static void refuseUnread(Path file) {
        if (Files.notExists(file)) {
            throw Reasons.missing(new NoSuchFileException(file.toString()));
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Reasons.unreadable(new AccessDeniedException(file.toString()));
        }
        try {
            if (Files.size(file) == 0) {
                throw Reasons.noOnnx(new EOFException(file + " is empty"));
            }
        } catch (IOException e) {
            throw Reasons.unreadable(e);
        }
    }

    /** Apart, because a class is looked through for what it needs before any of it is run. */
    private static final class Opening {

        private Opening() {}

        static DepthModel open(DepthModelSettings settings) {
            try {
                return checked(Network.load(settings.file(), settings.threads()), settings);
            } catch (OrtException e) {
                throw failure(e);
            }
        }

        private static DepthModel checked(Network network, DepthModelSettings settings) throws OrtException {
            boolean good = false;
            try {
                OnnxDepth depth = new OnnxDepth(network, settings);
                depth.rehearse();
                good = true;
                return depth;
            } finally {
                if (!good) {
                    network.close();
                }
            }
        }

        private static FailureException failure(OrtException e) {
            boolean unread = e.getCode() == OrtErrorCode.ORT_INVALID_PROTOBUF;
            return unread ? Reasons.noOnnx(e) : Reasons.unusable(e);
        }
    }
}
