package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser did not understand, recognised from its token and the statement's head. */
final class Syntax implements Entry {
  private static final Pattern NEAR = Pattern.compile("at or near \"(.*)\"$", Pattern.DOTALL);
  private static final Set<String> PLPGSQL =
      Set.of(
          "RAISE", "IF", "PERFORM", "LOOP", "WHILE", "FOR", "FOREACH", "EXIT", "RETURN", "ELSIF");
  private static final Set<String> BEGINS_STATEMENT =
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
      return Optional.of(SyntaxEnd.of(failure));
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
      return Draft.of(
          "PostgreSQL does not understand “)” in this place: most often a comma before it is one"
              + " too many.",
          "Take the comma before it away, or look just before it.");
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
    Optional<Draft> placeholder = Placeholder.of(failure, token);
    if (placeholder.isPresent()) {
      return placeholder.get();
    }
    Optional<Draft> table =
        words.isEmpty() ? ReservedWord.ofTable(failure, token) : Optional.empty();
    if (table.isPresent()) {
      return table.get();
    }
    Optional<Draft> slip = PlacedSyntax.explain(failure, token).or(() -> Slips.of(failure));
    if (slip.isPresent()) {
      return slip.get();
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
    return shape(failure, word, first, words)
        .or(() -> misspelt(failure, token))
        .or(() -> PlacedSyntax.guess(failure, token))
        .orElseGet(
            () ->
                words.isEmpty() && token.matches("\\w+")
                    ? PlacedSyntax.alone(token)
                    : plain(token));
  }

  private static boolean atStart(Case failure, String word, String first) {
    return failure.error().position().orElse(1) == 1 && first.equals(word);
  }

  private static Draft plpgsql(Case failure, String first) {
    return Draft.of(
            "%s belongs to PL/pgSQL and stands outside a function or DO block.".formatted(first),
            "Wrap it in a DO block.")
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
                                first.equals("DECLARE")
                                    ? "DO $$ " + source.text() + "; $$"
                                    : "DO $$ BEGIN\n  " + source.text() + ";\nEND $$"))));
  }

  private static Optional<Draft> shape(
      Case failure, String word, String first, List<String> words) {
    String head = String.join(" ", words.subList(0, Math.min(12, words.size())));
    if (Set.of("IF", "NOT", "EXISTS").contains(word) && head.contains(" IF NOT EXISTS")) {
      return Optional.of(ifNotExists(failure, head));
    }
    if (head.startsWith("CREATE OR REPLACE")
        && Set.of("TABLE", "POLICY", "TYPE", "INDEX", "SCHEMA").contains(word)) {
      return Optional.of(
          Draft.of(
                  "There is no CREATE OR REPLACE %s.".formatted(word),
                  "Drop it first, with IF EXISTS, and create it then.")
              .fix(failure.replaceText("Take OR REPLACE away", " OR REPLACE", ""))
              .fix(failure.replaceText("Take OR REPLACE away", " or replace", "")));
    }
    Optional<Draft> comma = MissingComma.of(failure, head);
    if (comma.isPresent()) {
      return comma;
    }
    if (word.equals("-")) {
      return Optional.of(
          Draft.of(
              "A hyphen is an operator in SQL: a name that has one is cut off there.",
              "Put the whole name in double quotes, wherever it is used."));
    }
    if (word.equals(")") && head.startsWith("CREATE")) {
      return Optional.of(comma(failure));
    }
    if (word.equals("(") && head.startsWith("ALTER TABLE") && head.contains("ADD")) {
      return Optional.of(
          Draft.of(
              "ADD COLUMN takes no parentheses in PostgreSQL.",
              "Repeat it for each: ADD COLUMN a …, ADD COLUMN b …."));
    }
    if (first.equals("CREATE") && words.contains("TRIGGER") && follows(words, "EXECUTE", word)) {
      return Optional.of(
          Draft.of(
                  "EXECUTE in a trigger needs the word FUNCTION before the name.",
                  "Write EXECUTE FUNCTION.")
              .fix(failure.replaceText("Write EXECUTE FUNCTION", "EXECUTE", "EXECUTE FUNCTION"))
              .fix(failure.replaceText("Write EXECUTE FUNCTION", "execute", "execute function")));
    }
    if (head.startsWith("ALTER TYPE") && word.equals("VALUE")) {
      return Optional.of(
          Draft.of(
              "A value of an enum cannot be dropped.",
              "Make a new type without it, change the columns to that, and drop the old one."));
    }
    if (head.startsWith("CREATE POLICY")
        && (word.equals(",") || Set.of("WITH", "USING").contains(word))) {
      return Optional.of(
          Draft.of(
              "A policy is for one command or for ALL.",
              "Make one policy for each command, or FOR ALL."));
    }
    if (Set.of("DO", "CREATE").contains(first) && followsBody(failure)) {
      return Optional.of(
          Draft.of(
              "The body in $$ ends earlier than meant: it has $$ inside.",
              "Give the outer one another tag, such as $body$."));
    }
    if (BEGINS_STATEMENT.contains(word) && words.lastIndexOf(word) > 0) {
      return Optional.of(semicolon(failure));
    }
    return MisplacedZone.of(failure).or(() -> ReservedWord.of(failure, first, words, word));
  }

  private static Draft ifNotExists(Case failure, String head) {
    String what =
        head.startsWith("ALTER TABLE") ? "ADD CONSTRAINT" : head.replaceAll(" IF .*$", "");
    Draft draft =
        Draft.of(
            "%s has no IF NOT EXISTS in PostgreSQL.".formatted(what),
            what.equals("ADD CONSTRAINT")
                    || what.equals("CREATE TYPE")
                    || what.equals("CREATE DOMAIN")
                    || what.equals("CREATE ROLE")
                ? "Guard it with a DO block that takes duplicate_object for done."
                : what.equals("CREATE DATABASE")
                    ? "Ask pg_database first, and create it only where it is not there."
                    : "Drop it first with IF EXISTS, or say OR REPLACE where it has that.");
    return draft
        .fix(failure.replaceText("Take IF NOT EXISTS away", "IF NOT EXISTS ", ""))
        .fix(failure.replaceText("Take IF NOT EXISTS away", "if not exists ", ""));
  }

  private static Optional<Token> before(Case failure) {
    OptionalInt at = failure.offset();
    return at.isEmpty()
        ? Optional.empty()
        : failure.failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .filter(token -> token.end() <= at.getAsInt())
            .reduce((one, other) -> other);
  }

  private static boolean followsBody(Case failure) {
    return before(failure).filter(token -> token.kind() == TokenKind.DOLLAR_STRING).isPresent();
  }

  private static Draft comma(Case failure) {
    Draft draft =
        Draft.of(
            "There is a comma before the closing parenthesis, or something is missing there.",
            "Remove the last comma.");
    before(failure)
        .or(() -> lastComma(failure))
        .filter(token -> failure.written(token).equals(","))
        .ifPresent(
            token ->
                draft.fix(
                    failure.replaceToken("Remove the comma", token.start(), token.end(), "")));
    return draft;
  }

  /** The comma with a closing parenthesis next to it, where the place is not known. */
  private static Optional<Token> lastComma(Case failure) {
    List<Token> tokens =
        failure.failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .toList();
    for (int i = 1; i < tokens.size(); i++) {
      if (failure.written(tokens.get(i)).equals(")")
          && failure.written(tokens.get(i - 1)).equals(",")) {
        return Optional.of(tokens.get(i - 1));
      }
    }
    return Optional.empty();
  }

  private static Draft semicolon(Case failure) {
    Draft draft =
        Draft.of(
            "A new statement begins in the middle of this one: the semicolon before it is missing.",
            "Put a semicolon before it.");
    before(failure)
        .ifPresent(
            token ->
                draft.fix(
                    failure.replaceToken("Put a semicolon there", token.end(), token.end(), ";")));
    return draft;
  }

  private static Draft invisible(Case failure, String token) {
    return Draft.of(
            "There is an invisible character before “%s”.".formatted(Invisible.without(token)),
            "Remove it: save the file as UTF-8 without a byte order mark, and write plain blanks.")
        .fix(failure.replaceText("Remove it", token, Invisible.without(token)));
  }

  private static boolean follows(List<String> words, String before, String word) {
    int at = words.lastIndexOf(before);
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(word);
  }

  private static Optional<Draft> misspelt(Case failure, String token) {
    return Misspelt.meant(token)
        .flatMap(
            meant ->
                failure
                    .replaceText("Write " + meant + " instead", token, meant)
                    .map(fix -> plain(token).fix(fix)));
  }

  private static Draft plain(String token) {
    return Draft.of(
        "PostgreSQL does not understand “%s” in this place.".formatted(token),
        "Look at this place, and just before it.");
  }
}
