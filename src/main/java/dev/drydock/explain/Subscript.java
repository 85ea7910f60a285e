package dev.drydock.explain;

import java.util.Optional;

/** {@code f(x)[1]}: what a call gives is subscripted in parentheses only. */
final class Subscript {
  private Subscript() {}

  /** Empty where the parser stopped at something else. */
  static Optional<Draft> of(Stop stop) {
    if (!stop.written(0).equals("[") || !stop.written(-1).equals(")")) {
      return Optional.empty();
    }
    int at = opening(stop);
    if (at == 0 || stop.token(at - 1).filter(one -> one.kind().isName()).isEmpty()) {
      return Optional.empty();
    }
    int first = at - 1;
    while (stop.written(first - 1).equals(".")
        && stop.token(first - 2).filter(one -> one.kind().isName()).isPresent()) {
      first -= 2;
    }
    int from = first;
    return stop.token(from)
        .flatMap(
            name ->
                stop.token(-1)
                    .map(
                        close -> {
                          String call =
                              stop.failure()
                                  .failed()
                                  .source()
                                  .map(
                                      source ->
                                          source
                                              .script()
                                              .text()
                                              .substring(name.start(), close.end()))
                                  .orElse("");
                          return Draft.of(
                                  "What a function gives is subscripted in parentheses only.",
                                  "Write (%s)[…].".formatted(call))
                              .fix(
                                  stop.failure()
                                      .replaceToken(
                                          "Put parentheses round the call",
                                          name.start(),
                                          close.end(),
                                          "(" + call + ")"));
                        }));
  }

  /** How far before the place the call's parenthesis opens; 0 where it does not. */
  private static int opening(Stop stop) {
    int depth = 0;
    for (int at = -1; stop.token(at).isPresent(); at--) {
      String written = stop.written(at);
      depth += written.equals(")") ? 1 : written.equals("(") ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return 0;
  }
}
