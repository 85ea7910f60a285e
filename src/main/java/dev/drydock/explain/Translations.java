package dev.drydock.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes English of what a server set to another language ({@code lc_messages}) has said. */
final class Translations {
  private static final MessageCatalog CATALOG = MessageCatalog.read();

  private static final List<Sentence> ASCII =
      CATALOG.sentences().stream().filter(Sentence::isAscii).toList();

  /** A word in front of a line, whichever colon and space its language puts behind it. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])("
              + CATALOG.words().keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + ")(?: ?(\\d+)行?)?[\\s\u00a0]?[:：]");

  private Translations() {}

  /** The text with every sentence of a server in English; the rest stays as it is. */
  static String english(String text) {
    String words =
        WORD.matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        CATALOG.words().get(found.group(1))
                            + (found.group(2) == null ? "" : " " + found.group(2))
                            + ":"));
    boolean ascii = words.chars().allMatch(c -> c < 128);
    return sentences(words, ascii ? ASCII : CATALOG.sentences());
  }

  /** The one that says most first, then what stands before and behind it. */
  private static String sentences(String text, List<Sentence> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      Optional<Sentence.Found> found = candidates.get(i).in(text, Translations::part);
      if (found.isPresent()) {
        List<Sentence> rest = candidates.subList(i, candidates.size());
        return sentences(text.substring(0, found.get().start()), rest)
            + found.get().english()
            + sentences(text.substring(found.get().end()), rest);
      }
    }
    return text;
  }

  /** Things are named in the server's language, too: {@code Tabelle orders}. */
  private static String part(String text) {
    return CATALOG.parts().stream()
        .map(part -> part.whole(text, UnaryOperator.identity()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(text);
  }
}
