package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import dev.drydock.sql.Token;
import dev.drydock.sql.ddl.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** {@code timestamp NOT NULL WITH TIME ZONE}: the end of a type that strayed from it. */
final class MisplacedZone {
  private static final Set<String> TYPES = Set.of("TIMESTAMP", "TIME");

  private MisplacedZone() {}

  static Optional<Draft> of(Case failure) {
    OptionalInt offset = failure.offset();
    List<Token> tokens =
        failure.failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .toList();
    List<String> words =
        tokens.stream().map(one -> failure.written(one).toUpperCase(Locale.ROOT)).toList();
    for (int i = 2; offset.isPresent() && i + 2 < tokens.size(); i++) {
      if (tokens.get(i).start() == offset.getAsInt()) {
        return at(failure, tokens, words, i);
      }
    }
    return Optional.empty();
  }

  private static Optional<Draft> at(
      Case failure, List<Token> tokens, List<String> words, int zone) {
    return Set.of("WITH", "WITHOUT").contains(words.get(zone))
            && words.subList(zone + 1, zone + 3).equals(List.of("TIME", "ZONE"))
        ? type(words, zone).map(type -> draft(failure, tokens, words, type, zone))
        : Optional.empty();
  }

  /** The word of the type it belongs to, in the same part of the list. */
  private static Optional<Integer> type(List<String> words, int zone) {
    for (int i = zone - 2; i > 0 && !words.get(i + 1).equals(","); i--) {
      if (TYPES.contains(words.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static Draft draft(
      Case failure, List<Token> tokens, List<String> words, int type, int zone) {
    boolean precise = words.get(type + 1).equals("(");
    Token end = tokens.get(precise ? type + 3 : type);
    String moved = failure.textOf(new Span(tokens.get(zone).start(), tokens.get(zone + 2).end()));
    List<TextEdit> edits = new ArrayList<>();
    failure
        .failed()
        .source()
        .ifPresent(
            source -> {
              edits.add(Case.replace(source, end.end(), end.end(), " " + moved));
              edits.add(
                  Case.replace(source, tokens.get(zone - 1).end(), tokens.get(zone + 2).end(), ""));
            });
    return Draft.of(
            "%s is the end of a type's name, and stands apart from it.".formatted(moved),
            "Write it right behind %s, before NOT NULL, DEFAULT and the like."
                .formatted(failure.written(tokens.get(type))))
        .fix(Fix.of("Move it there", edits.toArray(TextEdit[]::new)));
  }
}
