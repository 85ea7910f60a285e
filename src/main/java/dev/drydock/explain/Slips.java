package dev.drydock.explain;

import dev.drydock.sql.TokenKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Slips of the pen, told by the tokens around the place where the parser stopped. */
final class Slips {
  private static final Set<String> WITHOUT_LENGTH =
      Set.of(
          "INT",
          "INTEGER",
          "BIGINT",
          "SMALLINT",
          "INT4",
          "INT8",
          "INT2",
          "SERIAL",
          "BIGSERIAL",
          "TEXT",
          "BOOLEAN",
          "BOOL",
          "DATE",
          "UUID",
          "JSON",
          "JSONB",
          "BYTEA",
          "REAL");

  private static final Set<String> SERIALS = Set.of("SERIAL", "BIGSERIAL", "SMALLSERIAL");

  /** What stands before a statement of PL/pgSQL without ending one. */
  private static final Set<String> OPENS =
      Set.of(";", "BEGIN", "THEN", "ELSE", "LOOP", "DECLARE", "AS", "IS", "");

  private static final Set<String> CLOSES =
      Set.of("END", "ELSE", "ELSIF", "EXCEPTION", "IF", "RETURN", "PERFORM", "RAISE");

  private static final Set<String> ACTIONS = Set.of("ADD", "DROP", "ALTER", "RENAME");

  private static final Map<String, String> LEFT_OUT =
      Map.of("INSERT", "INTO", "DELETE", "FROM", "ALTER", "TABLE");

  private Slips() {}

  /** Empty where it is none of these. */
  static Optional<Draft> of(Case failure) {
    return Stop.of(failure)
        .flatMap(
            stop ->
                hash(stop)
                    .or(() -> stored(stop))
                    .or(() -> Subscript.of(stop))
                    .or(() -> QuoteSlips.backticks(stop))
                    .or(() -> ifNotExists(stop))
                    .or(() -> secondComma(stop))
                    .or(() -> length(stop))
                    .or(() -> serial(stop))
                    .or(() -> QuoteSlips.aroundName(stop))
                    .or(() -> QuoteSlips.before(stop))
                    .or(() -> QuoteSlips.behind(stop))
                    .or(() -> wordLeftOut(stop))
                    .or(() -> semicolonOfABody(stop)));
  }

  private static Optional<Draft> hash(Stop stop) {
    boolean firstOfItsLine = stop.at() == 0 || stop.gapBefore(0).contains("\n");
    return stop.written(0).startsWith("#") && firstOfItsLine
        ? Optional.of(
            Draft.of(
                    "# begins a comment in MySQL and in scripts, not in PostgreSQL.",
                    "Write -- in its place.")
                .fix(
                    stop.token(0)
                        .flatMap(
                            here ->
                                stop.failure()
                                    .replaceToken(
                                        "Write -- in its place",
                                        here.start(),
                                        here.start() + 1,
                                        "--"))))
        : Optional.empty();
  }

  private static Optional<Draft> ifNotExists(Stop stop) {
    for (int first = -2; first <= 0; first++) {
      if (stop.word(first).equals("IF")
          && stop.word(first + 1).equals("NOT")
          && stop.word(first + 2).equals("EXISTS")) {
        return ifNotExists(stop, first);
      }
    }
    return Optional.empty();
  }

  private static Optional<Draft> ifNotExists(Stop stop, int first) {
    String kind = stop.word(first - 1);
    if (!kind.matches("[A-Z]+")) {
      return Optional.empty();
    }
    String what = (kind.equals("CONSTRAINT") ? "ADD " : "CREATE ") + kind;
    boolean guarded = Set.of("CONSTRAINT", "TYPE", "DOMAIN", "ROLE", "USER").contains(kind);
    return Optional.of(
        Draft.of(
                what + " has no IF NOT EXISTS in PostgreSQL.",
                guarded
                    ? "Guard it with a DO block that takes duplicate_object for done."
                    : "Drop it first with IF EXISTS, or say OR REPLACE where it has that.")
            .fix(
                stop.token(first + 3)
                    .flatMap(
                        next ->
                            stop.token(first)
                                .flatMap(
                                    from ->
                                        stop.failure()
                                            .replaceToken(
                                                "Take IF NOT EXISTS away",
                                                from.start(),
                                                next.start(),
                                                "")))));
  }

  /** A generated column that is not said to be stored, which servers before 18 want. */
  private static Optional<Draft> stored(Stop stop) {
    if (!stop.written(0).matches("[,)]") || !stop.written(-1).equals(")")) {
      return Optional.empty();
    }
    int depth = 0;
    int at = -1;
    for (; stop.token(at).isPresent(); at--) {
      String written = stop.written(at);
      depth += written.equals(")") ? 1 : written.equals("(") ? -1 : 0;
      if (depth == 0) {
        break;
      }
    }
    return stop.word(at - 1).equals("AS") && stop.word(at - 2).equals("ALWAYS")
        ? Optional.of(
            Draft.of(
                    "The generated column does not say STORED, and servers before 18 have no other"
                        + " kind.",
                    "Write STORED behind its expression.")
                .fix(stop.append("Write STORED behind its expression", -1, " STORED")))
        : Optional.empty();
  }

  private static Optional<Draft> secondComma(Stop stop) {
    return stop.written(0).equals(",") && stop.written(-1).equals(",")
        ? Optional.of(
            Draft.of("There are two commas with nothing between them.", "Take one away.")
                .fix(stop.replace("Take one away", 0, 0, "")))
        : Optional.empty();
  }

  private static Optional<Draft> length(Stop stop) {
    String type = stop.word(-1);
    boolean given =
        stop.written(0).equals("(")
            && stop.token(1).filter(one -> one.kind() == TokenKind.NUMBER).isPresent()
            && stop.written(2).equals(")");
    return given && WITHOUT_LENGTH.contains(type)
        ? Optional.of(
            Draft.of(
                    "%s takes no length in PostgreSQL; (%s) behind it is MySQL's."
                        .formatted(type, stop.written(1)),
                    "Take the length away.")
                .fix(stop.replace("Take the length away", 0, 2, "")))
        : Optional.empty();
  }

  private static Optional<Draft> serial(Stop stop) {
    return SERIALS.contains(stop.word(0)) && WITHOUT_LENGTH.contains(stop.word(-1))
        ? Optional.of(
            Draft.of(
                    "%s is a type of its own, and the column has one already."
                        .formatted(stop.word(0)),
                    "Write %s alone.".formatted(stop.word(0)))
                .fix(
                    stop.replace("Write %s alone".formatted(stop.word(0)), -1, 0, stop.written(0))))
        : Optional.empty();
  }

  /** {@code INSERT t (…)}, {@code DELETE t}, {@code CREATE t (…)}. */
  private static Optional<Draft> wordLeftOut(Stop stop) {
    if (stop.at() != 1 || !stop.token(0).filter(one -> one.kind().isName()).isPresent()) {
      return Optional.empty();
    }
    Optional<String> word =
        stop.word(-1).equals("CREATE") && stop.written(1).equals("(")
            ? Optional.of("TABLE")
            : Optional.ofNullable(LEFT_OUT.get(stop.word(-1)))
                .filter(table -> !table.equals("TABLE") || ACTIONS.contains(stop.word(1)))
                .filter(unused -> Misspelt.meant(stop.written(0)).isEmpty());
    return word.map(
        missing ->
            Draft.of(
                    "Behind %s the word %s is missing.".formatted(stop.word(-1), missing),
                    "Write %s %s.".formatted(stop.word(-1), missing))
                .fix(
                    stop.append(
                        "Write %s %s".formatted(stop.word(-1), missing), -1, " " + missing)));
  }

  /** A statement of a body that ends with its line and without its semicolon. */
  private static Optional<Draft> semicolonOfABody(Stop stop) {
    boolean inABody =
        stop.failure().failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .filter(one -> one.kind() == TokenKind.DOLLAR_STRING)
            .anyMatch(
                body ->
                    stop.token(0)
                        .filter(at -> body.start() < at.start() && at.end() < body.end())
                        .isPresent());
    return inABody
            && CLOSES.contains(stop.word(0))
            && stop.gapBefore(0).contains("\n")
            && !OPENS.contains(stop.word(-1))
        ? Optional.of(
            Draft.of(
                    "“%s” begins a statement, and the one before it has no semicolon."
                        .formatted(stop.written(0)),
                    "Put a semicolon behind “%s”.".formatted(stop.written(-1)))
                .fix(stop.append("Put a semicolon there", -1, ";")))
        : Optional.empty();
  }
}
