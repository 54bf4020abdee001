package dev.pixelwright.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That it runs is for the tests in a browser, all of which get it. */
class BundleTest {

    private static final Map<String, ConsoleFile> FILES = new ConsoleFiles().all();

    @Test
    void oneFileShouldStandForAllModules() {
        Map<String, ConsoleFile> bundled = Bundle.of(FILES);

        assertThat(bundled.keySet())
                .filteredOn(name -> name.endsWith(".js"))
                .allMatch(name -> name.matches("app\\.js|sw\\.js|lib/theme\\.js|words/.+|vendor/model-viewer.min.js"))
                .contains("vendor/model-viewer.min.js", "words/en/shell.js");
        assertThat(text(bundled.get("app.js")))
                .contains("'pages/library/library.js'() {", "'vendor/lit-html/lit-html.js'() {", "$need('app.js');");
    }

    @Test
    void modulesShouldHaveTheFormsThatAreUnderstood() {
        String rest = text(Bundle.of(FILES).get("app.js"));

        assertThat(Pattern.compile("(?m)^(import|export)\\b.*").matcher(rest).results())
                .isEmpty();
        assertThat(Pattern.compile("[;}](import|export)\\s*[{*\"'].*")
                        .matcher(rest)
                        .results())
                .isEmpty();
        // What is assigned anew after it was taken would stay what it was.
        assertThat(named(text -> Pattern.compile("export (let|var)|export \\{[^}]*};")
                        .matcher(text)
                        .find()))
                .isEmpty();
        assertThat(named(text -> text.contains("import.meta"))).isEmpty();
    }

    @Test
    void everyNameThatIsImportedShouldBeExported() {
        // A browser would say so of modules; of a bundle it gives nothing in their place.
        Map<String, Set<String>> exported = new TreeMap<>();
        FILES.forEach((name, file) -> {
            if (name.endsWith(".js") && !name.contains("model-viewer")) {
                exported.put(name, exports(BundledModule.of(name, text(file)).body()));
            }
        });
        Set<String> missing = new TreeSet<>();
        ConsoleSources.with(".js")
                .forEach((name, text) -> ConsoleSources.matches("(?:import|export) \\{([^}]*)} from '([^']+)'", text)
                        .forEach(found -> Stream.of(found.group(1).split(","))
                                .map(wanted -> wanted.strip().split(" as ")[0])
                                .filter(wanted -> !wanted.isEmpty())
                                .filter(wanted -> !exported.get(resolve(name, found.group(2)))
                                        .contains(wanted))
                                .forEach(wanted -> missing.add(name + ": " + wanted))));

        assertThat(exported.get("lib/html.js")).contains("html", "nothing", "repeat");
        assertThat(missing).isEmpty();
    }

    @Test
    void noLineOfATemplateShouldLookLikeOneOfTheModule() {
        List<String> found = new ArrayList<>();
        ConsoleSources.with(".js").forEach((name, text) -> {
            boolean within = false;
            for (String line : text.lines().toList()) {
                boolean own = line.matches("\\s*(//|/\\*|\\* ).*|(import|export) .*");
                if (within && own) {
                    found.add(name + ": " + line);
                }
                if (!line.matches("\\s*(//|/\\*|\\* ).*")) {
                    within ^= line.chars().filter(c -> c == '`').count() % 2 == 1;
                }
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void licencesShouldStay() {
        assertThat(text(Bundle.of(FILES).get("app.js"))).contains("@license").contains("Copyright 2017 Google LLC");
    }

    @Test
    void codeBetweenCommentsShouldStay() {
        String body = BundledModule.of("one.js", """
                /** @type {X} */ const a = 1;
                export const kept = a;
                /** doc */
                export const last = kept;
                """).body();

        assertThat(body).contains("const a = 1;", "const kept = a;").doesNotContain("doc");
    }

    @Test
    void noModuleShouldNeedItselfByWayOfOthers() {
        Map<String, List<String>> open = new TreeMap<>();
        ConsoleSources.with(".js")
                .forEach((name, text) -> open.put(
                        name, new ArrayList<>(BundledModule.of(name, text).needed())));
        Deque<String> free = new ArrayDeque<>();
        do {
            free.clear();
            open.forEach((name, needed) -> {
                needed.removeIf(other -> !open.containsKey(other));
                if (needed.isEmpty()) {
                    free.add(name);
                }
            });
            free.forEach(open::remove);
        } while (!free.isEmpty());

        assertThat(open).isEmpty();
    }

    @Test
    void formsShouldBecomeWhatAFunctionCanHave() {
        BundledModule module = BundledModule.of("pages/a/one.js", """
                import { get, post as send } from '../../lib/api.js';
                import{x as y}from"./two.js";
                export { html } from '../../lib/html.js';

                /** Whether
                 * it can. */
                export const can = () => get('/');
                // It acts.
                export async function act() { return (await import('./three.js')).default; }
                export default class Page extends y {}
                """);

        assertThat(module.needed()).containsExactly("lib/api.js", "pages/a/two.js", "lib/html.js");
        assertThat(module.body()).isEqualTo("""
                const {get: get, post: send} = $need('lib/api.js');
                const {x: y} = $need('pages/a/two.js');


                const can = () => get('/');
                async function act() { return (await $bring('pages/a/one.js', './three.js')).default; }
                class Page extends y {}

                return {get html() { return $need('lib/html.js').html; }, can, act, default: Page};""");
    }

    private static Set<String> exports(String body) {
        String list = body.substring(body.lastIndexOf("\nreturn {"));
        return ConsoleSources.matches("(?:[{,] |return \\{|get )(\\w+)(?=[,}:(])", list).stream()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String resolve(String from, String target) {
        return URI.create("/" + from).resolve(target).getPath().substring(1);
    }

    private static List<String> named(Predicate<String> wrong) {
        return ConsoleSources.with(".js").entrySet().stream()
                .filter(source -> wrong.test(source.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(ConsoleFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
