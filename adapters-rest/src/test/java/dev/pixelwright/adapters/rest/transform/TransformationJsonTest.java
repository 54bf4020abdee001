package dev.pixelwright.adapters.rest.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pixelwright.core.failure.FailureException;
import dev.pixelwright.core.failure.TransformationFailure.InvalidParameter;
import dev.pixelwright.core.transform.Presets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformationJsonTest {

    private static final Presets PRESETS = Presets.of(Map.of("thumb", "resize:200x200,fit=cover/webp:q=70"), false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "resize:800x600,fit=cover/webp:q=80" | resize:800x600,fit=cover/webp:q=80
            [{"op":"resize","width":800},{"op":"sepia"}] | resize:800x/sepia/original
            [{"op":"sepia"},{"op":"resize","width":800}] | sepia/resize:800x/original
            [{"op":"rotate","angle":90},{"op":"webp","quality":70}] | rotate:90/webp:q=70
            {"webp":false,"sepia":true} | !UNKNOWN_OPERATION
            {"sepia":true,"rotate":90,"resize":{"width":100,"height":50}} | resize:100x50/rotate:90/sepia/original
            {"transformations":{"grayscale":true,"flip":false}} | grayscale/original
            {"filters":{"sepia":true,"blur":2.50},"format":"jpg","quality":60} | blur:2.5/sepia/jpeg:q=60
            {"sepia":true,"filters":{"sepia":true}} | !MALFORMED_TRANSFORMATION
            {"resize":"800x600","format":"png"} | resize:800x600/png
            {"resize":"800x"} | resize:800x/original
            {"resize":"x600"} | resize:x600/original
            {"resize":"x"} | !INVALID_PARAMETER
            {"crop":"800x"} | !INVALID_PARAMETER
            {"autoOrient":false,"flip":true} | autoOrient:off/flip/original
            {"metadata":"keep","flip":true} | flip/keep/original
            {"metadata":"all"} | !INVALID_PARAMETER
            {"background":"ff0000"} | flatten:ff0000/original
            {"quality":50} | original:q=50
            {"format":"auto","bytes":200000} | auto:bytes=200000
            {"bytes":200000,"quality":90,"format":"jpeg"} | jpeg:q=90,bytes=200000
            {"watermark":"© Ana","invert":true} | invert/watermark:wqkgQW5h/original
            [{"op":"watermark","text":"hi","opacity":50}] | watermark:aGk,opacity=50/original
            {"watermark":{"image":"618734659201335296","scale":20}} | watermark:image=618734659201335296,scale=20/original
            {"pad":10,"round":5,"trim":true} | trim/round:5/pad:10/original
            {"extend":"300x200","hue":90} | extend:300x200/hue:90/original
            [{"op":"webp","lossless":true}] | webp:lossless=true
            [{"op":"resize","width":100,"dpr":2}] | resize:200x/original
            {"format":"resize"} | !UNKNOWN_OPERATION
            {"rotate":1e999} | !INVALID_PARAMETER
            {"rotate":1e300} | !INVALID_PARAMETER
            {"rotate":[90]} | !INVALID_PARAMETER
            {"flip":3} | !INVALID_PARAMETER
            {"resize":{"width":80,"hight":3}} | !UNKNOWN_PARAMETER
            {"resize":{"width":800.0}} | resize:800x/original
            {"a b":true} | !MALFORMED_TRANSFORMATION
            {} | !MALFORMED_TRANSFORMATION
            [] | !MALFORMED_TRANSFORMATION
            7 | !MALFORMED_TRANSFORMATION
            [{"width":3}] | !MALFORMED_TRANSFORMATION
            [{"op":"jpeg","q":1,"quality":2}] | !MALFORMED_TRANSFORMATION
            {"transformations":"sepia","more":1} | !MALFORMED_TRANSFORMATION
            "preset:thumb" | resize:200x200,fit=cover/webp:q=70
            "preset:thumb/sepia" | resize:200x200,fit=cover/sepia/webp:q=70
            "grayscale/preset:thumb/png" | grayscale/resize:200x200,fit=cover/png
            "png/preset:thumb" | !MALFORMED_TRANSFORMATION
            "preset" | !INVALID_PARAMETER
            "preset:other" | !UNKNOWN_PRESET
            [{"op":"preset","name":"thumb"},{"op":"blur","sigma":2}] | resize:200x200,fit=cover/blur:2/webp:q=70
            [{"op":"preset","size":"thumb"}] | !UNKNOWN_PARAMETER
            {"preset":"thumb"} | resize:200x200,fit=cover/webp:q=70
            {"sepia":true,"preset":{"name":"thumb"},"format":"png"} | resize:200x200,fit=cover/sepia/png
            {"preset":true} | !INVALID_PARAMETER
            {"preset":"<script>"} | !UNKNOWN_PRESET
            """)
    void jsonShouldMeanWhatTheTextMeans(String json, String expected) throws JsonProcessingException {
        var node = new ObjectMapper().readTree(json);
        if (expected.startsWith("!")) {
            assertThatThrownBy(() -> TransformationJson.read(node, PRESETS))
                    .hasMessageStartingWith(expected.substring(1));
        } else {
            assertThat(TransformationJson.read(node, PRESETS)).hasToString(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"watermark\":\"a\\ud800\"}",
                "{\"watermark\":{\"text\":\"\\udc00\\ud800\"}}",
                "[{\"op\":\"watermark\",\"text\":\"\\ud800\"}]"
            })
    void halfACharacterShouldBeRefusedAndNotReplaced(String json) throws JsonProcessingException {
        var node = new ObjectMapper().readTree(json);
        assertThatThrownBy(() -> TransformationJson.read(node, PRESETS))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        refusal -> assertThat(refusal.failure())
                                .isEqualTo(new InvalidParameter(
                                        "watermark", "text", "text without halves of characters")));
    }

    @Test
    void wrapperThatLacksItsLastLetterShouldBeToldItsName() throws JsonProcessingException {
        var node = new ObjectMapper().readTree("{\"transformation\":\"sepia/png\"}");
        assertThatThrownBy(() -> TransformationJson.read(node, PRESETS))
                .hasMessageContaining("MALFORMED_TRANSFORMATION")
                .hasMessageContaining("'transformations', not 'transformation'");
    }

    @Test
    void aLongNameShouldNotBeRepeatedWhole() {
        var node = new ObjectMapper().createObjectNode().put("x".repeat(5000), true);
        assertThatThrownBy(() -> TransformationJson.read(node, PRESETS))
                .message()
                .hasSizeLessThan(200);
    }
}
