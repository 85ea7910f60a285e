package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The place where the parser stopped, with the tokens around it; within a body, too.
 *
 * @param at which of the tokens was not understood
 */
record Stop(Case failure, List<Token> tokens, int at) {
  /** Empty where the place is not known. */
  static Optional<Stop> of(Case failure) {
    OptionalInt offset = failure.offset();
    List<Token> tokens = failure.failed().source().map(Failed.Source::deepTokens).orElse(List.of());
    for (int i = 0; i < tokens.size() && offset.isPresent(); i++) {
      if (tokens.get(i).start() == offset.getAsInt()) {
        return Optional.of(new Stop(failure, tokens, i));
      }
    }
    return Optional.empty();
  }

  /** A token by its distance from the place. */
  Optional<Token> token(int distance) {
    int index = at + distance;
    return index < 0 || index >= tokens.size() ? Optional.empty() : Optional.of(tokens.get(index));
  }

  /** The same as it is written. */
  String written(int distance) {
    return token(distance).map(failure::written).orElse("");
  }

  /** The same in capitals. */
  String word(int distance) {
    return written(distance).toUpperCase(Locale.ROOT);
  }

  /** Whether a token is a number, a text or a parameter. */
  boolean isConstant(int distance) {
    return token(distance).filter(one -> one.kind().isValue()).isPresent();
  }

  /** An edit that puts a text in place of some tokens. */
  Optional<Fix> replace(String title, int first, int last, String text) {
    return token(first)
        .flatMap(
            from ->
                token(last)
                    .flatMap(to -> failure.replaceToken(title, from.start(), to.end(), text)));
  }

  /** An edit that puts a text behind a token. */
  Optional<Fix> append(String title, int distance, String text) {
    return token(distance)
        .flatMap(after -> failure.replaceToken(title, after.end(), after.end(), text));
  }

  /** The text between a token and the one before it. */
  String gapBefore(int distance) {
    int from = token(distance - 1).map(Token::end).orElse(0);
    int to = token(distance).map(Token::start).orElse(from);
    return failure.failed().source().map(s -> s.script().text().substring(from, to)).orElse("");
  }
}
