package dev.pixelwright.adapters.depth;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.RunOptions;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A model that ONNX Runtime has loaded. One picture at a time. */
final class Network implements AutoCloseable {

    private final OrtEnvironment environment;
    private final SessionOptions options;
    private final OrtSession session;

    private Network(OrtEnvironment environment, SessionOptions options, OrtSession session) {
        this.environment = environment;
        this.options = options;
        this.session = session;
    }

    /** Loads a file; the first call of a process also loads ONNX Runtime itself. */
    static Network load(Path file, int threads) throws OrtException {
        // What it has to say comes as exceptions; the console is not its own.
        OrtEnvironment environment =
                OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "pixelwright");
        environment.setTelemetry(false);
        SessionOptions options = options(threads);
        try {
            return new Network(environment, options, environment.createSession(file.toString(), options));
        } catch (OrtException | RuntimeException e) {
            options.close();
            throw e;
        }
    }

    private static SessionOptions options(int threads) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Threads that wait must not turn, and what a picture took is given back after it: others live here too.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    Signature signature(DepthModelSettings settings) throws OrtException {
        return Signature.of(session, settings);
    }

    ImageMetadata metadata() throws OrtException {
        return ImageMetadata.of(session.getMetadata().getCustomMetadata());
    }

    /**
     * What it says of a picture.
     *
     * @param numbers all of the first colour, then of the second, then of the third
     * @param begun given what stops it from another thread, which works until this returns
     */
    Plane run(Signature signature, FloatBuffer numbers, int width, int height, Consumer<Runnable> begun)
            throws OrtException {
        long[] sides = {1, 3, height, width};
        try (RunOptions run = new RunOptions();
                OnnxTensor input = OnnxTensor.createTensor(environment, numbers, sides)) {
            begun.accept(() -> terminate(run));
            try (OrtSession.Result result =
                    session.run(Map.of(signature.input(), input), Set.of(signature.output()), run)) {
                return plane(result);
            } finally {
                begun.accept(() -> {});
            }
        }
    }

    private static Plane plane(OrtSession.Result result) {
        if (!(result.get(0) instanceof OnnxTensor tensor)) {
            throw Reasons.impossible(Signature.noDepth("what is no tensor"));
        }
        long[] sides = tensor.getInfo().getShape();
        if (!Signature.isDepth(sides)) {
            throw Reasons.impossible(Signature.noDepth(tensor.getInfo().type + " " + Arrays.toString(sides)));
        }
        FloatBuffer said = tensor.getFloatBuffer();
        float[] samples = new float[said.remaining()];
        said.get(samples);
        return new Plane((int) sides[sides.length - 1], (int) sides[sides.length - 2], samples);
    }

    private static void terminate(RunOptions run) {
        try {
            run.setTerminate(true);
        } catch (OrtException e) {
            throw Reasons.broken(e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw Reasons.broken(e);
        } finally {
            options.close();
        }
    }
}
