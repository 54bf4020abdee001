package dev.pixelwright.adapters.sandbox.protocol;

import dev.pixelwright.core.blob.Sha256;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * What follows a request.
 *
 * @param bytes how many: the pixels of the layers, one after the other, and then the source
 * @param source the digest of the source, where the parent knows it: a child that has seen it before may know it by that
 */
public record Load(long bytes, Optional<Sha256> source) {

    static Load read(DataInputStream in) throws IOException {
        long bytes = in.readLong();
        String hex = in.readUTF();
        return new Load(bytes, hex.isEmpty() ? Optional.empty() : Optional.of(new Sha256(hex)));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(bytes);
        out.writeUTF(source.map(Sha256::hex).orElse(""));
    }
}
