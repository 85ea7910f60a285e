package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A word of a statement written for another database, where names may stand in backticks or
 * brackets.
 *
 * @param start offset in the script, with the name's quotes
 * @param end the same of its end
 * @param text without those quotes
 * @param quoted whether it stands in backticks or brackets
 */
record DialectWord(int start, int end, String text, boolean quoted) {
  private static final String TICK = "`";

  /** The words of a statement; empty where its quotes do not go in pairs. */
  static Optional<List<DialectWord>> of(Failed.Source source) {
    String script = source.script().text();
    List<Token> tokens = source.script().tokens(source.statement());
    List<DialectWord> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String written = token.in(script);
      boolean bracket =
          written.equals("[") && i + 1 < tokens.size() && tokens.get(i + 1).kind().isName();
      if (bracket || written.equals(TICK)) {
        int close = closing(tokens, i, bracket ? "]" : TICK, script);
        if (close < 0) {
          return Optional.empty();
        }
        Token last = tokens.get(close);
        words.add(
            new DialectWord(
                token.start(), last.end(), script.substring(token.end(), last.start()), true));
        i = close;
      } else if (written.contains(TICK)) {
        return Optional.empty();
      } else {
        words.add(new DialectWord(token.start(), token.end(), written, false));
      }
    }
    return Optional.of(words);
  }

  private static int closing(List<Token> tokens, int open, String quote, String script) {
    for (int i = open + 1; i < tokens.size(); i++) {
      if (tokens.get(i).in(script).equals(quote)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is one of these words, and no name that only looks like it. */
  boolean is(String... words) {
    return !quoted && List.of(words).contains(upper());
  }

  /** In capitals. */
  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The constant it is, in single quotes; MySQL takes double ones for the same. */
  Optional<String> constant() {
    if (quoted || !text.matches("(?s)'.*'|\".*\"")) {
      return Optional.empty();
    }
    return Optional.of(
        text.startsWith("'")
            ? text
            : "'%s'".formatted(text.substring(1, text.length() - 1).replace("'", "''")));
  }

  /** As PostgreSQL has it: in double quotes where it is no plain name. */
  String now() {
    return quoted ? unquoted(text) : text;
  }

  /** A name out of another database's quotes. */
  static String unquoted(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return QuotedNames.quoted(small).equals(small) ? name : '"' + name + '"';
  }
}
