package dev.pixelwright.adapters.models.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.javagl.jgltf.model.GltfModel;
import de.javagl.jgltf.model.io.GltfModelReader;
import de.javagl.obj.FloatTuple;
import de.javagl.obj.Mtl;
import de.javagl.obj.MtlReader;
import de.javagl.obj.Obj;
import de.javagl.obj.ObjReader;
import dev.pixelwright.adapters.models.mesh.Box;
import dev.pixelwright.core.image.ImageFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WritersTest {

    @ParameterizedTest
    @CsvSource({"1000, 0", "1000, 0.05", "30000, 0", "200000, 0.05"})
    void allFormatsShouldHoldTheSameTriangles(int faces, double base) throws IOException {
        Model model = Models.skinned(faces, base, ImageFormat.JPEG);
        Box box = model.mesh().bounds();
        ReadBack wanted = new ReadBack(
                model.mesh().faceCount(),
                List.of(
                        box.least().x(),
                        box.most().x(),
                        box.least().y(),
                        box.most().y(),
                        box.least().z(),
                        box.most().z()));
        assertThat(wanted.faces()).isBetween(faces * 6 / 10, faces);
        assertThat(ReadBack.glb(Models.written(new GlbWriter(), model))).isEqualTo(wanted);
        assertThat(ReadBack.obj(Models.written(new ObjWriter(), model))).isEqualTo(wanted);
        assertThat(ReadBack.stl(Models.written(new StlWriter(), model))).isEqualTo(wanted);
        assertThat(ReadBack.ply(Models.written(new PlyWriter(), model))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void glbShouldCarryItsTextureAndSayWhoMadeIt(ImageFormat format) throws IOException {
        Model model = Models.skinned(2_000, 0, format);
        GltfModel read = new GltfModelReader()
                .readWithoutReferences(new ByteArrayInputStream(Models.written(new GlbWriter(), model)));
        assertThat(read.getAssetModel().getGenerator()).isEqualTo("Pixelwright");
        byte[] held = new byte[read.getImageModels().get(0).getImageData().remaining()];
        read.getImageModels().get(0).getImageData().get(held);
        assertThat(held).isEqualTo(model.skin().orElseThrow().file());
        assertThat(read.getImageModels().get(0).getMimeType())
                .isEqualTo(format == ImageFormat.JPEG ? "image/jpeg" : "image/png");
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void objShouldNameItsMaterialAndTexture(ImageFormat format) throws IOException {
        Model model = Models.skinned(2_000, 0, format);
        Map<String, byte[]> entries = ReadBack.entries(Models.written(new ObjWriter(), model));
        String name = format == ImageFormat.JPEG ? "texture.jpg" : "texture.png";
        assertThat(entries).containsOnlyKeys("model.obj", "model.mtl", name);
        assertThat(entries.get(name)).isEqualTo(model.skin().orElseThrow().file());
        Obj obj = ObjReader.read(new ByteArrayInputStream(entries.get("model.obj")));
        assertThat(obj.getMtlFileNames()).containsExactly("model.mtl");
        List<Mtl> materials = MtlReader.read(new ByteArrayInputStream(entries.get("model.mtl")));
        assertThat(materials).extracting(Mtl::getName).containsExactly("picture");
        assertThat(materials).extracting(Mtl::getMapKd).containsExactly(name);
        // The top left corner of the picture is at the left and up, where OBJ has its 0, 1.
        for (int i = 0; i < obj.getNumVertices(); i++) {
            FloatTuple place = obj.getTexCoord(i);
            assertThat(obj.getVertex(i).getX()).isCloseTo(place.getX() - 0.5f, within(1e-6f));
            assertThat(obj.getVertex(i).getY()).isCloseTo((place.getY() - 0.5f) * 200 / 320, within(1e-6f));
        }
    }

    @Test
    void plainObjShouldBeAloneInItsZip() throws IOException {
        assertThat(ReadBack.entries(Models.written(new ObjWriter(), Models.plain(2_000, 0))))
                .containsOnlyKeys("model.obj");
    }

    @Test
    void plyShouldHaveTheColourOfThePictureAtEachVertex() throws IOException {
        Model model = Models.skinned(2_000, 0, ImageFormat.PNG);
        PlyFile ply = PlyFile.parse(Models.written(new PlyWriter(), model));
        assertThat(ply.properties()).containsExactly("x", "y", "z", "nx", "ny", "nz", "red", "green", "blue");
        assertThat(ply.vertices()).allSatisfy(vertex -> {
            assertThat(vertex[6]).isCloseTo((vertex[0] + 0.5f) * 255, within(2f));
            assertThat(vertex[7]).isCloseTo((0.5f - vertex[1] * 320 / 200) * 255, within(2f));
            assertThat(vertex[8]).isEqualTo(64);
        });
    }

    @Test
    void plainPlyShouldHaveNoColours() throws IOException {
        assertThat(PlyFile.parse(Models.written(new PlyWriter(), Models.plain(2_000, 0)))
                        .properties())
                .containsExactly("x", "y", "z", "nx", "ny", "nz");
    }

    @Test
    void stlShouldNotBeTakenForText() throws IOException {
        assertThat(new String(
                        Models.written(new StlWriter(), Models.plain(1_000, 0)),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("Pixelwright");
    }

    @Test
    void sameModelShouldGiveTheSameBytes() throws IOException {
        for (ModelWriter writer : List.of(new GlbWriter(), new ObjWriter(), new StlWriter(), new PlyWriter())) {
            assertThat(Models.written(writer, Models.skinned(5_000, 0.1, ImageFormat.JPEG)))
                    .isEqualTo(Models.written(writer, Models.skinned(5_000, 0.1, ImageFormat.JPEG)));
        }
    }

    @Test
    void textureThatGltfDoesNotKnowShouldBeRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.skinned(2_000, 0, ImageFormat.GIF))
                .withMessageContaining("GIF");
    }
}
