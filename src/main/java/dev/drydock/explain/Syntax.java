package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser did not understand, recognised from its token and the statement's head. */
final class Syntax implements Entry {
  private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"$", Pattern.DOTALL);
  private static final Set<String> PLPGSQL =
      Set.of(
          "RAISE", "IF", "PERFORM", "LOOP", "WHILE", "FOR", "FOREACH", "EXIT", "RETURN", "ELSIF");

  /** Words no statement has in its middle but as names. */
  static final Set<String> BEGINS_STATEMENT =
      Set.of(
          "CREATE",
          "ALTER",
          "DROP",
          "INSERT",
          "UPDATE",
          "DELETE",
          "SELECT",
          "GRANT",
          "REVOKE",
          "COMMENT",
          "DO",
          "TRUNCATE",
          "SET",
          "COMMIT",
          "BEGIN");

  /** What ends at its semicolon; of all else that is only the first piece. */
  private static final Set<String> WHOLE = Set.of("RAISE", "PERFORM", "ASSERT");

  @Override
  public Set<String> states() {
    return Set.of("42601");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher near = NEAR.matcher(failure.message());
    if (near.find()) {
      return Optional.of(near(failure, near.group(1)));
    }
    if (failure.message().endsWith("at end of input")) {
      return Optional.of(TriedRepairs.orBetter(failure, SyntaxEnd.of(failure), true));
    }
    return Optional.empty();
  }

  private static Draft near(Case failure, String token) {
    String word = token.toUpperCase(Locale.ROOT);
    List<String> words = failure.words().stream().map(w -> w.toUpperCase(Locale.ROOT)).toList();
    String first = words.isEmpty() ? word : words.getFirst();
    boolean atStart = atStart(failure, word, first);
    if (!token.isEmpty() && token.isBlank()) {
      return Draft.of(
          "There is an invisible character in the statement: a blank that is none, as web pages and"
              + " word processors write it.",
          "Type the blanks of that line anew, or replace U+00A0 by a plain blank.");
    }
    if (!token.isEmpty() && Invisible.begins(token)) {
      return invisible(failure, token);
    }
    if (word.equals(")") && words.stream().noneMatch("("::equals)) {
      return TriedRepairs.orBetter(
          failure,
          Draft.of(
              "PostgreSQL does not understand “)” in this place: most often a comma before it is"
                  + " one too many.",
              "Take the comma before it away, or look just before it."),
          false);
    }
    if (word.startsWith("PGDMP")) {
      return Draft.of(
          "The file is a dump in pg_dump's own format, not SQL: psql cannot read it.",
          "Run it with pg_restore: pg_restore -d the_database the_file.");
    }
    if (word.startsWith("\\")) {
      return Draft.of(
          "“%s” is a command of psql, which the server does not know.".formatted(token),
          "Take it out, or run the file with psql.");
    }
    if (word.matches("\\$\\d+")) {
      return Draft.of(
          "A parameter stands for a value; here stands a name or a word of the command, and %s cannot."
              .formatted(token),
          "Put the name into the text of the statement, quoted as an identifier: format('%I') in"
              + " SQL, the driver's own function in a program; a text such as a password as a"
              + " literal (format('%L')).");
    }
    if (word.matches("\\d+\\w+") && failure.message().startsWith("trailing junk")) {
      return Draft.of(
              "A name that begins with a digit needs double quotes.",
              "Write \"%s\", or a name that begins with a letter.".formatted(token))
          .fix(Near.said("Write \"%s\"".formatted(token)));
    }
    Optional<Draft> placeholder = Placeholder.of(failure, token);
    if (placeholder.isPresent()) {
      return placeholder.get();
    }
    Optional<Draft> table =
        words.isEmpty() ? ReservedWord.ofTable(failure, token) : Optional.empty();
    if (table.isPresent()) {
      return table.get();
    }
    Optional<Draft> named =
        NamedByDatabase.of(failure, token).or(() -> NamedByDatabase.before(failure));
    if (named.isPresent()) {
      return named.get();
    }
    Optional<Draft> placed = PlacedSyntax.explain(failure, token);
    Optional<Draft> slip = placed.or(() -> Slips.of(failure));
    if (slip.isPresent()) {
      Draft told = slip.get();
      rewritten(failure, word).ifPresent(told::firstFix);
      return TriedRepairs.orBetter(failure, told, placed.isEmpty());
    }
    Optional<Draft> foreign = OtherDialects.explain(failure).or(() -> ForeignSql.of(token, words));
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (first.equals("DECLARE") || atStart && PLPGSQL.contains(word)) {
      return plpgsql(failure, first);
    }
    if (words.isEmpty() && BEGINS_STATEMENT.contains(word)) {
      return Draft.of(
          "%s begins a statement, so the one before it is not finished.".formatted(token),
          "Look just before it: a missing semicolon or closing parenthesis is the usual cause.");
    }
    if (first.equals("END") && Set.of("IF", "LOOP", "CASE").contains(word)) {
      return Draft.of(
          "END %s closes a block of PL/pgSQL, and none is open here.".formatted(word),
          "Look for where the body around it ends too early, or for a DO $$ that is missing.");
    }
    return TriedRepairs.orBetter(failure, byTheWords(failure, token, first, words), false);
  }

  private static Draft byTheWords(Case failure, String token, String first, List<String> words) {
    return StatementHeads.explain(failure, token.toUpperCase(Locale.ROOT), first, words)
        .or(() -> misspelt(failure, token))
        .or(() -> SyntaxRepairs.of(failure))
        .or(() -> PlacedSyntax.guess(failure, token))
        .orElseGet(
            () ->
                words.isEmpty() && token.matches("\\w+")
                    ? PlacedSyntax.alone(token)
                    : plain(token));
  }

  private static Optional<Fix> rewritten(Case failure, String word) {
    return switch (word) {
      case "DUPLICATE", "REPLACE" -> MySqlRewrites.upsert(failure);
      case "IGNORE" -> MySqlRewrites.ignore(failure);
      default ->
          Stop.of(failure)
              .filter(stop -> word.startsWith("'") && stop.word(-1).equals("AS"))
              .flatMap(
                  stop -> {
                    String name = stop.written(0).replace("'", "\"");
                    return stop.replace("Write AS " + name, 0, 0, name);
                  });
    };
  }

  private static boolean atStart(Case failure, String word, String first) {
    return failure.error().position().orElse(1) == 1 && first.equals(word);
  }

  private static Draft plpgsql(Case failure, String first) {
    return CutBody.of(failure)
        .map(body -> body.explained(first))
        .orElseGet(() -> outside(failure, first));
  }

  private static boolean has(Case failure, String word) {
    return failure.words().stream().anyMatch(word::equalsIgnoreCase);
  }

  private static Draft outside(Case failure, String first) {
    String what =
        "%s belongs to PL/pgSQL and stands outside a function or DO block.".formatted(first);
    if (!WHOLE.contains(first)) {
      String wrap =
          first.equals("IF") && has(failure, "BEGIN") && !has(failure, "THEN")
              ? "Write DO $$ BEGIN IF … THEN …; END IF; END $$: BEGIN behind an IF is SQL Server's"
              : "Put DO $$ BEGIN before the whole block (DO $$ before a DECLARE) and END $$ behind";
      return Draft.of(what, wrap + ".").fix(Near.said(wrap));
    }
    return Draft.of(what, "Wrap it in a DO block.")
        .fix(
            failure
                .failed()
                .source()
                .map(
                    source ->
                        Fix.of(
                            "Wrap it in a DO block",
                            Case.replace(
                                source,
                                source.statement().start(),
                                source.statement().end(),
                                "DO $$ BEGIN\n  " + source.text() + ";\nEND $$"))));
  }

  private static Draft invisible(Case failure, String token) {
    return Draft.of(
            "There is an invisible character before “%s”.".formatted(Invisible.without(token)),
            "Remove it: save the file as UTF-8 without a byte order mark, and write plain blanks.")
        .fix(failure.replaceText("Remove it", token, Invisible.without(token)));
  }

  private static Optional<Draft> misspelt(Case failure, String token) {
    return Misspelt.meant(token)
        .flatMap(
            meant ->
                Stop.of(failure)
                    .flatMap(stop -> stop.replace("Write " + meant + " instead", 0, 0, meant))
                    .map(fix -> plain(token).fix(fix)));
  }

  private static Draft plain(String token) {
    return Draft.nothing(
        "PostgreSQL does not understand “%s” in this place.".formatted(token),
        "Look at this place, and just before it.");
  }
}
