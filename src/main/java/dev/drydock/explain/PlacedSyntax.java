package dev.drydock.explain;

import dev.drydock.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser stops at, told by the words around it, {@code syntax.txt}, and {@code
 * syntax-last.txt} where nothing else tells.
 */
final class PlacedSyntax {
  private static final List<KnownWords> ALL = KnownWords.read("syntax.txt");
  private static final List<KnownWords> LAST = KnownWords.read("syntax-last.txt");

  /** Where the server shows only a part of a long line. */
  private static final Pattern CUT = Pattern.compile("^(?: ?\\.){3,} ?|(?: ?\\.){3,}$");

  private PlacedSyntax() {}

  /** Empty where the place is not known, or the words around it say nothing. */
  static Optional<Draft> explain(Case failure, String token) {
    return of(ALL, marked(failure, token));
  }

  /** What may be meant where nothing else has told. */
  static Optional<Draft> guess(Case failure, String token) {
    return of(LAST, marked(failure, token));
  }

  /** The same where the parser found the end. */
  static Optional<Draft> atEnd(Case failure) {
    return failure.words().isEmpty()
        ? Optional.empty()
        : of(ALL, Optional.of(String.join(" ", failure.words()).toUpperCase(Locale.ROOT) + " «»"));
  }

  /** Of a statement that is not at hand: what it mostly is. */
  static Draft alone(String token) {
    return Draft.of(
        "Before “%s” the parser expected something else: mostly a comma or semicolon is missing, a text before it was ended by a quote of its own, or a word of SQL stands there as a name."
            .formatted(token),
        "Look just before “%s”: put the comma or semicolon, hand a text with a quote over as a parameter, and put a word of SQL used as a name into double quotes."
            .formatted(token));
  }

  private static Optional<Draft> of(List<KnownWords> all, Optional<String> marked) {
    Optional<String> words = marked.map(shown -> CUT.matcher(shown).replaceAll(""));
    for (KnownWords known : words.isPresent() ? all : List.<KnownWords>of()) {
      Matcher matcher = known.words().matcher(words.get());
      if (matcher.find()) {
        return Optional.of(Draft.of(known.what(matcher), known.write(matcher)));
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
}
