package dev.pixelwright.adapters.sandbox.child;

import dev.pixelwright.adapters.sandbox.protocol.LayerForm;
import dev.pixelwright.adapters.sandbox.protocol.ProtocolException;
import dev.pixelwright.core.blob.ByteSource;
import dev.pixelwright.core.transform.Layer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What a request came with, taken apart where it lies. */
record Inputs(List<Layer> layers, ByteSource source) {

    /** The pixels of {@code forms} from the start of {@code bytes}, and the source behind them. */
    static Inputs of(List<LayerForm> forms, byte[] bytes) throws ProtocolException {
        List<Layer> layers = new ArrayList<>();
        int at = 0;
        for (LayerForm form : forms) {
            if (form.bytes() > bytes.length - at) {
                throw new ProtocolException("the pixels of a layer are cut short");
            }
            layers.add(form.with(part(bytes, at, (int) form.bytes())));
            at += (int) form.bytes();
        }
        return new Inputs(List.copyOf(layers), part(bytes, at, bytes.length - at));
    }

    private static ByteSource part(byte[] bytes, int offset, int length) {
        return new ByteSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes, offset, length);
            }

            @Override
            public long size() {
                return length;
            }
        };
    }
}
