package dev.pixelwright.app.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a query asks for, seen from afar: its metrics, and the labels that it tells apart. Whether it is a query at all is
 * Prometheus' own to say.
 *
 * @param metrics their names
 * @param matched labels in braces by metric, each with the text after {@code =}, or nothing for another comparison
 * @param grouped labels of {@code by}, {@code on} and the like
 */
record PromQl(Set<String> metrics, Map<String, List<Match>> matched, Set<String> grouped) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");
    private static final Pattern MATCH = Pattern.compile("([a-zA-Z_]\\w*)\\s*(=~|!~|!=|=)\\s*'(\\d+)'");
    private static final Pattern GROUP =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.:'])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
    private static final Set<String> KEYWORDS = Set.of("and", "or", "unless", "bool");

    /** One comparison of a label; {@code value} is empty unless it is an equality. */
    record Match(String label, String value) {}

    static PromQl of(String query) {
        List<String> texts = new ArrayList<>();
        String rest = TEXT.matcher(query).replaceAll(found -> {
            texts.add(found.group().substring(1, found.group().length() - 1));
            return "'" + (texts.size() - 1) + "'";
        });
        Map<String, List<Match>> matched = new TreeMap<>();
        SELECTOR.matcher(rest)
                .results()
                .forEach(selector -> matched.computeIfAbsent(selector.group(1), name -> new ArrayList<>())
                        .addAll(matches(selector.group(2), texts)));
        Set<String> grouped = new TreeSet<>();
        GROUP.matcher(rest)
                .results()
                .flatMap(group -> Pattern.compile("\\s*,\\s*")
                        .splitAsStream(group.group(1).strip()))
                .filter(label -> !label.isEmpty())
                .forEach(grouped::add);
        String bare = rest.replaceAll("\\{[^}]*}", "");
        bare = GROUP.matcher(bare).replaceAll(" ");
        bare = RANGE.matcher(bare).replaceAll(" ");
        Set<String> metrics = new TreeSet<>();
        WORD.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(word -> !KEYWORDS.contains(word))
                .forEach(metrics::add);
        return new PromQl(metrics, matched, grouped);
    }

    private static List<Match> matches(String braces, List<String> texts) {
        return MATCH.matcher(braces)
                .results()
                .map(match -> new Match(
                        match.group(1), match.group(2).equals("=") ? texts.get(Integer.parseInt(match.group(3))) : ""))
                .toList();
    }
}
