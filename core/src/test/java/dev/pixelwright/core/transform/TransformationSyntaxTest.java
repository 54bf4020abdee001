package dev.pixelwright.core.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pixelwright.core.failure.Failure;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.failure.TransformationFailure.MalformedTransformation;
import dev.pixelwright.core.failure.TransformationFailure.TooManySteps;
import dev.pixelwright.core.failure.TransformationFailure.UnknownOperation;
import dev.pixelwright.core.failure.TransformationFailure.UnknownParameter;
import dev.pixelwright.core.transform.colour.Grayscale;
import dev.pixelwright.core.transform.geometry.Fit;
import dev.pixelwright.core.transform.geometry.Flip;
import dev.pixelwright.core.transform.geometry.Resize;
import dev.pixelwright.core.transform.geometry.Rotate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformationSyntaxTest {

    private static final String DOCUMENTED = "resize:800x600,fit=cover/rotate:90/grayscale/webp:q=80";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "glb:faces=999 | glb.faces",
                "glb:faces=500001 | glb.faces",
                "glb:by=Relief | glb.by",
                "obj:by=9 | obj.by",
                "stl:texture=true | stl.texture",
                "ply:depth=0 | ply.depth",
                "ply:depth=101 | ply.depth"
            })
    void parseShouldRefuseAModelOutOfBounds(String text, String field) {
        FailureException refused = catchThrowableOfType(FailureException.class, () -> Transformation.parse(text));
        assertThat(refused.failure()).isInstanceOf(InvalidParameter.class);
        assertThat(refused.failure().field()).contains(field);
    }

    @Test
    void parseShouldReadTheDocumentedText() {
        Transformation expected = new Transformation(
                List.of(Resize.of(800, 600, Fit.COVER), Rotate.by(90), new Grayscale()),
                true,
                Metadata.STRIP,
                new Encoding.WebP(80));
        assertThat(Transformation.parse(DOCUMENTED)).isEqualTo(expected);
        assertThat(expected).hasToString(DOCUMENTED);
        assertThat(expected.fingerprint().hex())
                .isEqualTo("dbc2aca85fbf15ac18722a26dd8e5549b9aa076dbd71738a2d68a0bec127c5e4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resize:800x | resize:800x/original",
                "resize:x600 | resize:x600/original",
                "resize:width=800,height=600 | resize:800x600/original",
                "resize:0800x600,fit=inside,kernel=lanczos3 | resize:800x600/original",
                "resize:8x6,gravity=center,enlarge=false,background=00000000 | resize:8x6/original",
                "resize:8x6,background=FFFFFFFF,enlarge=true | resize:8x6,enlarge=true,background=ffffff/original",
                "resize:8x6,linear=false | resize:8x6/original",
                "resize:8x6,gravity=west,linear=true,kernel=cubic | resize:8x6,kernel=cubic,linear=true,gravity=west/original",
                "crop:10x20 | crop:10x20/original",
                "crop:10x20,gravity=north | crop:10x20,gravity=north/original",
                "crop:y=2,x=1,width=10,height=20 | crop:10x20,x=1,y=2/original",
                "glb | glb:by=relief,faces=20000",
                "sepia/glb:texture=true,base=false,faces=1000,preview=false | sepia/glb:by=relief,faces=1000",
                "obj:by=fal,texture=false | obj:by=fal,faces=20000,texture=false",
                "stl:texture=false,base=true | stl:by=relief,faces=20000,base=true",
                "ply:preview=true,depth=015 | ply:by=relief,faces=20000,depth=15,preview=true",
                "rotate:-90 | rotate:270/original",
                "rotate:450.0 | rotate:90/original",
                "rotate:angle=359.9999 | rotate:0/original",
                "rotate:45,background=ff0000 | rotate:45,background=ff0000/original",
                "brightness:-0 | brightness:0/original",
                "blur:2.50 | blur:2.5/original",
                "sharpen | sharpen/original",
                "sharpen:1,amount=1 | sharpen/original",
                "sharpen:amount=2 | sharpen:amount=2/original",
                "flatten | flatten/original",
                "flatten:ff0000 | flatten:ff0000/original",
                "strip | original",
                "autoOrient | original",
                "autoOrient:off/flip | autoOrient:off/flip/original",
                "flip/autoOrient:false | autoOrient:off/flip/original",
                "keep/jpeg | keep/jpeg:q=80",
                "webp/keep | keep/webp:q=80",
                "original:q=70 | original:q=70",
                "raw | raw"
            })
    void formatShouldGiveTheCanonicalText(String written, String canonical) {
        assertThat(Transformation.parse(written)).hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resize:0x100 | resize | width | a whole number from 1 to 16384",
                "resize:100x16385 | resize | height | a whole number from 1 to 16384",
                "resize:99999999999x1 | resize | size | WIDTHxHEIGHT, WIDTHx or xHEIGHT",
                "resize:width=9999999999 | resize | width | a whole number from 1 to 16384",
                "resize:width=1.5 | resize | width | a whole number",
                "resize:x | resize | width | given, unless height is",
                "resize | resize | width | given, unless height is",
                "resize:800 | resize | size | WIDTHxHEIGHT, WIDTHx or xHEIGHT",
                "resize:8x6,fit=squeeze | resize | fit | one of inside, outside, cover, contain, fill",
                "resize:8x6,enlarge=yes | resize | enlarge | true or false",
                "resize:8x6,linear=1 | resize | linear | true or false",
                "resize:8x6,background=red | resize | background | a colour, rrggbb or rrggbbaa",
                "crop:10x | crop | height | given",
                "crop:10x20,x=1 | crop | y | given together with the other corner value",
                "crop:10x20,x=1,y=-1 | crop | y | a whole number from 0 to 100000000",
                "crop:10x20,x=1,y=1,gravity=north | crop | gravity | given exactly when x and y are not",
                "rotate | rotate | angle | given",
                "rotate:3601 | rotate | angle | a number from -3600 to 3600",
                "rotate:1e3 | rotate | angle | a number",
                "brightness:101 | brightness | amount | a number from -100 to 100",
                "blur:0.2 | blur | sigma | a number from 0.3 to 100",
                "sharpen:1,amount=11 | sharpen | amount | a number from 0 to 10",
                "flatten:ff000080 | flatten | background | an opaque colour, rrggbb",
                "webp:q=0 | webp | q | a whole number from 1 to 100",
                "original:q=101 | original | q | a whole number from 1 to 100",
                "autoOrient:maybe | autoOrient | value | on or off"
            })
    void parseShouldNameTheParameterAndItsBound(String text, String operation, String parameter, String bound) {
        Failure failure = refusal(text);
        assertThat(failure).isEqualTo(new InvalidParameter(operation, parameter, bound));
        assertThat(failure.field()).contains(operation + "." + parameter);
    }

    @Test
    void parseShouldNameWhatItDoesNotKnow() {
        assertThat(refusal("explode/webp")).isEqualTo(new UnknownOperation("explode"));
        assertThat(refusal("Flip")).isEqualTo(new UnknownOperation("Flip"));
        assertThat(refusal("resize:8x6,colour=1")).isEqualTo(new UnknownParameter("resize", "colour"));
        assertThat(refusal("flip:1")).isEqualTo(new UnknownParameter("flip", "value"));
        assertThat(refusal("webp:80")).isEqualTo(new UnknownParameter("webp", "value"));
        assertThat(refusal("keep:value=1")).isEqualTo(new UnknownParameter("keep", "value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "flip/",
                "/flip",
                "flip//flip",
                "flip:",
                "flip:,",
                "resize:8x6,fit",
                "resize:8x6,fit=",
                "resize:8x6,=cover",
                "resize:8x6,fit=cover,fit=fill",
                "resize:8x6,width=9",
                "webp/flip",
                "webp/png",
                "strip/keep",
                "autoOrient/autoOrient",
                "8x6",
                "fl ip",
                "flip%2fflip",
                "flip?x",
                "\u0000",
                "blur:\u0661"
            })
    void parseShouldRefuseWhatIsNotInTheGrammar(String text) {
        assertThat(refusal(text)).isInstanceOf(MalformedTransformation.class);
    }

    @Test
    void parseShouldBoundTheLengthAndTheSteps() {
        assertThat(refusal("a".repeat(TransformationSyntax.MAX_LENGTH + 1)))
                .isInstanceOf(MalformedTransformation.class);
        String twenty = String.join("/", Collections.nCopies(20, "flip"));
        assertThat(Transformation.parse("autoOrient/" + twenty + "/keep/webp").operations())
                .hasSize(20)
                .containsOnly(new Flip());
        assertThat(refusal(twenty + "/flip")).isEqualTo(new TooManySteps(21, 20));
        assertThat(refusal(twenty + "/flip/flip/flip/flip")).isEqualTo(new TooManySteps(24, 20));
    }

    @Test
    void identityShouldBeTheShortestText() {
        assertThat(Transformation.IDENTITY).hasToString("original");
        assertThat(Transformation.parse("original")).isEqualTo(Transformation.IDENTITY);
    }

    private static Failure refusal(String text) {
        FailureException thrown = catchThrowableOfType(FailureException.class, () -> Transformation.parse(text));
        assertThat(thrown).as("the refusal of '%s'", text).isNotNull();
        return thrown.failure();
    }

    @Test
    void parseShouldRefuseMoreWatermarksOrLooksThanAPictureShouldPayFor() {
        String mark = "watermark:image=1";
        assertThat(Transformation.parse(String.join("/", mark, mark, mark, mark))
                        .operations())
                .hasSize(4);
        assertThatThrownBy(() -> Transformation.parse(String.join("/", mark, mark, mark, mark, mark)))
                .hasMessageContaining("more than 4 watermarks");
        String looks = "trim/crop:9x9,gravity=entropy/resize:5x5,fit=cover,gravity=attention/trim";
        assertThat(Transformation.parse(looks).operations()).hasSize(4);
        assertThatThrownBy(() -> Transformation.parse(looks + "/trim")).hasMessageContaining("more than 4 times");
        // A cover with one side cuts nothing, and looks at nothing.
        assertThat(Transformation.parse(looks + "/resize:5x,fit=cover,gravity=attention")
                        .operations())
                .hasSize(5);
    }
}
