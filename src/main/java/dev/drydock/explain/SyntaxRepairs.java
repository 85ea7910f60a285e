package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Repairs that the tokens around the place tell, for a statement nothing more special is said of.
 */
final class SyntaxRepairs {
  /** In the order in which a query has them. */
  private static final List<String> CLAUSES =
      List.of("FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "FETCH");

  private static final Set<String> BEHIND_A_LIST =
      Set.of("VALUES", "SELECT", "FROM", "WHERE", "SET");

  /** Words that follow a name, and may be taken for its alias when they are misspelt. */
  private static final Set<String> BEHIND_NAMES =
      Set.of(
          "FROM",
          "WHERE",
          "JOIN",
          "INNER",
          "LEFT",
          "GROUP",
          "ORDER",
          "HAVING",
          "LIMIT",
          "SET",
          "VALUES",
          "UNION",
          "USING",
          "RETURNING");

  private SyntaxRepairs() {}

  /** Empty where they tell nothing. */
  static Optional<Draft> of(Case failure) {
    return Stop.of(failure)
        .flatMap(
            stop ->
                quoted(stop)
                    .or(() -> closedTwice(stop))
                    .or(() -> secondWith(stop))
                    .or(() -> nextOfWith(stop))
                    .or(() -> clause(stop))
                    .or(() -> notClosed(stop))
                    .or(() -> rows(stop))
                    .or(() -> values(stop))
                    .or(() -> nameInQuotes(stop))
                    .or(() -> separator(stop))
                    .or(() -> foreignKeyOfColumn(stop))
                    .or(() -> constraintOfType(stop))
                    .or(() -> wordAsAlias(stop)));
  }

  /** {@code AS full name}. */
  private static Optional<Draft> quoted(Stop stop) {
    if (!stop.word(-2).equals("AS") || !isName(stop, 0) || !isName(stop, -1)) {
      return Optional.empty();
    }
    String name = "\"%s %s\"".formatted(stop.written(-1), stop.written(0));
    return Optional.of(
        Draft.of(
                "A name with a blank in it stands in double quotes.",
                "Write %s, or a name without a blank.".formatted(name))
            .fix(stop.replace("Write " + name, -1, 0, name)));
  }

  private static Optional<Draft> closedTwice(Stop stop) {
    return stop.written(0).equals(")") && depth(stop) == 0
        ? Optional.of(
            Draft.of("This parenthesis closes none that is open.", "Take “)” away.")
                .fix(stop.replace("Take “)” away", 0, 0, "")))
        : Optional.empty();
  }

  private static Optional<Draft> secondWith(Stop stop) {
    return stop.word(0).equals("WITH") && stop.written(-1).equals(",")
        ? Optional.of(
            Draft.of("WITH is written once; the next query follows its comma.", "Take WITH away.")
                .fix(stop.replace("Take the second WITH away", 0, 0, "")))
        : Optional.empty();
  }

  private static Optional<Draft> nextOfWith(Stop stop) {
    boolean next =
        stop.written(-1).equals(")")
            && isName(stop, 0)
            && stop.word(1).equals("AS")
            && stop.tokens().stream()
                .limit(1)
                .anyMatch(one -> stop.failure().written(one).equalsIgnoreCase("WITH"));
    return next ? Optional.of(comma(stop, -1)) : Optional.empty();
  }

  private static Optional<Draft> clause(Stop stop) {
    int here = CLAUSES.indexOf(stop.word(0));
    int depth = 0;
    for (int at = -1; here >= 0 && stop.token(at).isPresent() && depth >= 0; at--) {
      depth += stop.written(at).equals(")") ? 1 : stop.written(at).equals("(") ? -1 : 0;
      int other = CLAUSES.indexOf(stop.word(at));
      if (depth == 0 && other > here && !stop.word(at - 1).equals("FOR")) {
        String first = clauseName(stop, 0);
        String second = clauseName(stop, at);
        return Optional.of(
            Draft.of(
                    "%s stands before %s in a query.".formatted(first, second),
                    "Write FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT in this order.")
                .fix(Near.said("Put %s before %s".formatted(first, second))));
      }
      if (depth == 0 && stop.word(at).matches("SELECT|UNION|EXCEPT|INTERSECT|;")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String clauseName(Stop stop, int at) {
    return stop.word(at) + (stop.word(at + 1).equals("BY") ? " BY" : "");
  }

  private static Optional<Draft> notClosed(Stop stop) {
    return BEHIND_A_LIST.contains(stop.word(0))
            && depth(stop) > 0
            && !stop.written(-1).matches("[(,]")
        ? Optional.of(
            Draft.of(
                    "A parenthesis before %s is not closed.".formatted(stop.word(0)),
                    "Close it before %s: “)”.".formatted(stop.word(0)))
                .fix(stop.append("Put “)” before " + stop.word(0), -1, ")")))
        : Optional.empty();
  }

  private static Optional<Draft> rows(Stop stop) {
    return stop.written(0).equals("(")
            && stop.written(-1).equals(")")
            && stop.tokens().subList(0, stop.at()).stream()
                .anyMatch(one -> stop.failure().written(one).equalsIgnoreCase("VALUES"))
        ? Optional.of(comma(stop, -1))
        : Optional.empty();
  }

  private static Optional<Draft> values(Stop stop) {
    boolean behind = stop.isConstant(-1) || stop.written(-1).equals(")");
    return stop.isConstant(0) && behind && depth(stop) > 0
        ? Optional.of(comma(stop, -1))
        : Optional.empty();
  }

  private static Optional<Draft> nameInQuotes(Stop stop) {
    Optional<Token> text = stop.token(0).filter(one -> one.kind() == TokenKind.STRING);
    boolean list =
        stop.written(-1).matches("[(,]")
            && depth(stop) == 1
            && stop.tokens().size() > 1
            && stop.failure().command().startsWith("INSERT")
            && stop.tokens().subList(0, stop.at()).stream()
                .noneMatch(one -> stop.failure().written(one).equalsIgnoreCase("VALUES"));
    return text.filter(one -> list)
        .map(
            one -> {
              String name = stop.written(0).replace("'", "\"");
              return Draft.of(
                      "A name stands in double quotes or none; single quotes are for texts.",
                      "Write %s, and the other names like it.".formatted(name))
                  .fix(stop.replace("Write %s, a name and no text".formatted(name), 0, 0, name));
            });
  }

  /** GO of SQL Server's tools, taken for the last query's alias. */
  private static Optional<Draft> separator(Stop stop) {
    return stop.word(-1).equals("GO") && stop.gapBefore(0).contains("\n")
        ? Optional.of(
            Draft.of(
                    "GO separates batches in SQL Server's tools; PostgreSQL takes it for a name.",
                    "End statements with a semicolon.")
                .fix(stop.replace("Write ; in place of GO", -1, -1, ";")))
        : Optional.empty();
  }

  private static Optional<Draft> foreignKeyOfColumn(Stop stop) {
    return stop.word(0).equals("FOREIGN") && stop.word(1).equals("KEY") && isName(stop, -1)
        ? Optional.of(
            Draft.of(
                    "A column's own line says REFERENCES alone; FOREIGN KEY (…) is a line of its"
                        + " own.",
                    "Take FOREIGN KEY away.")
                .fix(stop.replace("Take FOREIGN KEY away", 0, 1, "")))
        : Optional.empty();
  }

  /** {@code ALTER COLUMN a TYPE text UNIQUE}: a type alone is changed there. */
  private static Optional<Draft> constraintOfType(Stop stop) {
    int type = -1;
    while (stop.token(type).isPresent() && !stop.word(type).equals("TYPE")) {
      type--;
    }
    int alter = stop.word(type - 2).equals("COLUMN") ? type - 3 : type - 2;
    if (!stop.word(type).equals("TYPE") || !stop.word(alter).equals("ALTER") || depth(stop) > 0) {
      return Optional.empty();
    }
    String column = stop.written(type - 1);
    String action =
        switch (stop.word(0)) {
          case "UNIQUE" -> "ADD UNIQUE (%s)".formatted(column);
          case "PRIMARY" -> "ADD PRIMARY KEY (%s)".formatted(column);
          case "NOT" -> "ALTER COLUMN %s SET NOT NULL".formatted(column);
          case "NULL" -> "ALTER COLUMN %s DROP NOT NULL".formatted(column);
          case "DEFAULT" -> "ALTER COLUMN %s SET DEFAULT …".formatted(column);
          case "REFERENCES" ->
              "ADD FOREIGN KEY (%s) REFERENCES %s …".formatted(column, stop.written(1));
          default -> "";
        };
    return action.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Draft.of(
                    "ALTER COLUMN … TYPE changes the type alone; %s is an action of its own."
                        .formatted(stop.word(0)),
                    "Put a comma between them: …, %s.".formatted(action))
                .fix(
                    stop.word(0).equals("UNIQUE") || stop.word(0).equals("NULL")
                        ? stop.replace("Write , " + action, 0, 0, ", " + action)
                        : Optional.of(Near.said("Write , " + action))));
  }

  /** {@code users WERE id = 1}: the word is an alias, and what follows is not understood. */
  private static Optional<Draft> wordAsAlias(Stop stop) {
    return Optional.of(stop.written(-1))
        .filter(written -> isName(stop, -1) && stop.at() > 1)
        .flatMap(
            written ->
                Misspelt.meant(written)
                    .filter(BEHIND_NAMES::contains)
                    .map(
                        meant ->
                            Draft.of(
                                    "%s is no word of SQL: PostgreSQL took it for a name."
                                        .formatted(written),
                                    "Write %s.".formatted(meant))
                                .fix(
                                    stop.replace(
                                        "Write %s instead of %s".formatted(meant, written),
                                        -1,
                                        -1,
                                        meant))));
  }

  private static Draft comma(Stop stop, int behind) {
    return Draft.of(
            "Between “%s” and “%s” a comma is missing."
                .formatted(stop.written(behind), stop.written(behind + 1)),
            "Put a comma there.")
        .fix(stop.append("Put a comma behind “%s”".formatted(stop.written(behind)), behind, ","));
  }

  /** How many parentheses are open there. */
  private static int depth(Stop stop) {
    int depth = 0;
    for (Token one : stop.tokens().subList(0, stop.at())) {
      String written = stop.failure().written(one);
      depth += written.equals("(") ? 1 : written.equals(")") ? -1 : 0;
    }
    return depth;
  }

  private static boolean isName(Stop stop, int distance) {
    return stop.token(distance).filter(one -> one.kind().isName()).isPresent();
  }
}
