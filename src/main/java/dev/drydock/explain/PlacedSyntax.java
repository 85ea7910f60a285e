package dev.drydock.explain;

import dev.drydock.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser stops at, told by the words around it, {@code syntax.txt}. */
final class PlacedSyntax {
  private record Known(Pattern words, String what, String remedy) {}

  private static final List<Known> ALL = read();

  private PlacedSyntax() {}

  /** Empty where the place is not known, or the words around it say nothing. */
  static Optional<Draft> explain(Case failure, String token) {
    Optional<String> words = marked(failure, token);
    for (Known known : words.isPresent() ? ALL : List.<Known>of()) {
      Matcher matcher = known.words().matcher(words.get());
      if (matcher.find()) {
        return Optional.of(
            Draft.of(Said.filled(known.what(), matcher), Said.filled(known.remedy(), matcher)));
      }
    }
    return Optional.empty();
  }

  /** The words in capitals, and the one the parser stopped at between « and ». */
  private static Optional<String> marked(Case failure, String token) {
    if (failure.failed().source().isEmpty()) {
      return Optional.of("«" + token.toUpperCase(Locale.ROOT) + "»");
    }
    Failed.Source source = failure.failed().source().get();
    List<Token> tokens = source.script().tokens(source.statement());
    OptionalInt place = failure.offset();
    List<String> words = new ArrayList<>();
    int marks = 0;
    for (Token one : tokens) {
      String written = one.in(source.script().text()).toUpperCase(Locale.ROOT);
      boolean here =
          written.equals(token.toUpperCase(Locale.ROOT))
              && (place.isEmpty()
                  || one.start() <= place.getAsInt() && place.getAsInt() < one.end());
      marks += here ? 1 : 0;
      words.add(here ? "«" + written + "»" : written);
    }
    return marks == 1
        ? Optional.of(String.join(" ", words))
        : place.isPresent()
            ? inText(source.script().text(), place.getAsInt(), token)
            : Optional.empty();
  }

  /** A line that was cut within a quoted name has no tokens of its own. */
  private static Optional<String> inText(String text, int at, String token) {
    return at <= text.length() && text.startsWith(token, at)
        ? Optional.of(
            (text.substring(0, at) + "«" + token + "»" + text.substring(at + token.length()))
                .replaceAll("\\s+", " ")
                .toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static List<Known> read() {
    List<String> lines = Resource.lines("syntax.txt");
    List<Known> all = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      all.add(
          new Known(
              Pattern.compile(lines.get(i).substring(2)), lines.get(i + 1), lines.get(i + 2)));
    }
    return List.copyOf(all);
  }
}
