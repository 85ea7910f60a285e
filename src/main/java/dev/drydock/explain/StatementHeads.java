package dev.drydock.explain;

import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the parser did not understand, told from the statement's head and the word it stopped at.
 */
final class StatementHeads {
  private StatementHeads() {}

  /**
   * What is wrong; empty where the head does not tell.
   *
   * @param word where the parser stopped, in upper case
   * @param first the statement's first word
   * @param words all of it in upper case
   */
  static Optional<Draft> explain(Case failure, String word, String first, List<String> words) {
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
      Optional<Draft> whole = Hyphened.of(failure);
      if (whole.isPresent()) {
        return whole;
      }
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
    if (Syntax.BEGINS_STATEMENT.contains(word) && words.lastIndexOf(word) > 0) {
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

  private static boolean follows(List<String> words, String before, String word) {
    int at = words.lastIndexOf(before);
    return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(word);
  }
}
