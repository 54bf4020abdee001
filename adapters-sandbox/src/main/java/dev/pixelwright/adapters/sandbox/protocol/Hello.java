package dev.pixelwright.adapters.sandbox.protocol;

import dev.pixelwright.core.image.ImageFormat;
import dev.pixelwright.core.transform.Capabilities;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a child introduces itself: its version of the protocol, then what its engine can do.
 *
 * @param shares the formats of sources of which it makes several results for less together
 */
public record Hello(Capabilities capabilities, Set<ImageFormat> shares) {

    public Hello {
        shares = Set.copyOf(shares);
    }

    /** Both sides are of the same program, unless it was replaced while it ran. */
    static final int VERSION = 4;

    private static final int MOST_NAMES = 1000;
    private static final int MOST_ENGINES = 8;

    /** Reads the body of a frame. */
    public static Hello parse(byte[] body) throws IOException {
        return Body.read(body, in -> {
            Body.checkVersion(in.readInt());
            int engines = in.readInt();
            if (engines < 1 || engines > MOST_ENGINES) {
                throw new ProtocolException("a child has 1 to " + MOST_ENGINES + " engines, not " + engines);
            }
            List<Capabilities> each = new ArrayList<>();
            for (int i = 0; i < engines; i++) {
                String engine = in.readUTF();
                Set<ImageFormat> reads = formats(in);
                Set<ImageFormat> writes = formats(in);
                Set<ImageFormat> animates = formats(in);
                each.add(new Capabilities(engine, reads, writes, animates, names(in)));
            }
            return new Hello(Capabilities.ofAny(each), formats(in));
        });
    }

    /** The body of a frame. */
    public byte[] toBytes() {
        return Body.write(out -> {
            out.writeInt(VERSION);
            out.writeInt(capabilities.engines().size());
            for (Capabilities engine : capabilities.engines()) {
                write(out, engine);
            }
            write(out, shares);
        });
    }

    private static void write(DataOutputStream out, Capabilities engine) throws IOException {
        out.writeUTF(engine.engine());
        write(out, engine.reads());
        write(out, engine.writes());
        write(out, engine.animates());
        out.writeInt(engine.operations().size());
        for (String name : engine.operations()) {
            out.writeUTF(name);
        }
    }

    private static void write(DataOutputStream out, Set<ImageFormat> formats) throws IOException {
        out.writeInt(formats.size());
        for (ImageFormat format : formats) {
            out.writeUTF(format.name());
        }
    }

    private static Set<ImageFormat> formats(DataInputStream in) throws IOException {
        Set<ImageFormat> formats = new HashSet<>();
        for (String name : names(in)) {
            formats.add(Body.constant(ImageFormat.class, name));
        }
        return formats;
    }

    private static Set<String> names(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_NAMES) {
            throw new ProtocolException("a list has at most " + MOST_NAMES + " names, not " + count);
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
