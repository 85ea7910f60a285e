package dev.drydock.check;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the comments that say that findings are not to count: {@code -- drydock:ignore rule reason}
 * and {@code -- drydock:ignore-file rule reason}, and those written for squawk ({@code --
 * squawk-ignore rule, rule}) and eugene ({@code -- eugene: ignore E1, E2}).
 *
 * <p>One is about the statement it stands in, or whose last line it stands behind, or else the next
 * one.
 */
final class SuppressionComments {
  private static final Pattern OURS =
      Pattern.compile("drydock:ignore(-file)?(?:\\s+([a-z][a-z0-9-]*))?(?:\\s+(.*))?");
  private static final Pattern SQUAWK =
      Pattern.compile("squawk-ignore(-file)?(?:\\s+([a-z0-9, -]+))?");
  private static final Pattern EUGENE = Pattern.compile("eugene:\\s*ignore(?:\\s+([EW0-9, ]+))?");

  private SuppressionComments() {}

  static List<Suppression> of(Script script) {
    // Nearly no file has one, and reading all comments costs as much as cutting the text.
    if (!script.text().contains("ignore")) {
      return List.of();
    }
    List<Suppression> found = new ArrayList<>();
    Lexer lexer = new Lexer(script.text());
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.LINE_COMMENT || lexer.kind() == TokenKind.BLOCK_COMMENT) {
        read(script, lexer.start(), lexer.end()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Suppression> read(Script script, int start, int end) {
    String comment =
        script
            .text()
            .substring(start, end)
            .replaceFirst("^(--|/\\*)\\s*", "")
            .replaceFirst("\\s*\\*/$", "")
            .strip();
    Matcher ours = OURS.matcher(comment);
    if (ours.matches()) {
      Set<String> rules = Optional.ofNullable(ours.group(2)).map(Set::of).orElse(Set.of());
      String reason = Optional.ofNullable(ours.group(3)).orElse("no reason is given");
      return Optional.of(
          suppression(script, rules, reason, ours.group(1) != null, start, end, true));
    }
    Matcher squawk = SQUAWK.matcher(comment);
    if (squawk.matches()) {
      Optional<Set<String>> rules = ForeignRules.ofSquawk(words(squawk.group(2)));
      boolean wholeFile = squawk.group(1) != null;
      return rules.map(
          r -> suppression(script, r, "ignored for squawk", wholeFile, start, end, false));
    }
    Matcher eugene = EUGENE.matcher(comment);
    if (eugene.matches()) {
      Optional<Set<String>> rules = ForeignRules.ofEugene(words(eugene.group(1)));
      return rules.map(r -> suppression(script, r, "ignored for eugene", false, start, end, false));
    }
    return Optional.empty();
  }

  private static Set<String> words(String list) {
    return list == null ? Set.of() : new HashSet<>(Arrays.asList(list.strip().split("[,\\s]+")));
  }

  private static Suppression suppression(
      Script script,
      Set<String> rules,
      String reason,
      boolean wholeFile,
      int start,
      int end,
      boolean ours) {
    int from = 1;
    int to = Integer.MAX_VALUE;
    if (!wholeFile) {
      int line = script.position(start).line();
      Optional<Statement> about = statementAt(script, start, line);
      from = about.map(s -> script.position(s.start()).line()).orElse(line);
      to = about.map(s -> script.position(s.end()).line()).orElse(line);
    }
    return new Suppression(rules, reason, from, to, start, end, ours);
  }

  private static Optional<Statement> statementAt(Script script, int comment, int line) {
    for (Statement statement : script.statements()) {
      if (statement.end() > comment || script.position(statement.end()).line() == line) {
        return Optional.of(statement);
      }
    }
    return Optional.empty();
  }
}
