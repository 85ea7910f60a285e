package dev.drydock.run;

import dev.drydock.server.ServerError;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells errors that only a missing commit explains: what an earlier piece would have committed by
 * then, or what could not be made within a transaction.
 */
final class Excuses implements StepRunner.Excuse {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final String UNSAFE_ENUM_VALUE = "55P04";
  private static final String OBJECT_IN_USE = "55006";
  private static final Set<String> WANTS_UNIQUE_INDEX = Set.of("42P10", "42830");

  private final LockCap cap;
  private final Set<String> missing = new HashSet<>();
  private final Set<String> tablesOfMissingUnique = new HashSet<>();
  private final List<String> piece = new ArrayList<>();
  private boolean first = true;

  Excuses(LockCap cap) {
    this.cap = cap;
  }

  /**
   * A statement that could not be tried: what it would have made or dropped is not as it will be.
   */
  void notTried(Script script, Statement statement) {
    List<String> words = new ArrayList<>();
    for (Token token : script.tokens(statement)) {
      words.add(unquoted(token, script.text()));
    }
    int name = words.indexOf("concurrently") + 1;
    if (name == 0 || name == words.size()) {
      return;
    }
    int on = words.indexOf("on");
    int end = on > name ? on : words.size();
    missing.addAll(words.subList(name, end));
    if (words.contains("unique") && on >= 0) {
      tablesOfMissingUnique.addAll(words.subList(on + 1, Math.min(on + 5, words.size())));
    }
  }

  private static String unquoted(Token token, String text) {
    String word = token.in(text);
    return token.kind() == TokenKind.QUOTED_IDENTIFIER
        ? word.substring(1, word.length() - 1).replace("\"\"", "\"")
        : word.toLowerCase(Locale.ROOT);
  }

  /** A statement of the running piece went well. */
  void done(Step step) {
    if (step.first().command().startsWith("ALTER TYPE")) {
      piece.add(step.script().textOf(step.first()));
    }
  }

  /** From here on apply would have committed what was before. */
  void pieceEnded() {
    piece.clear();
    first = false;
  }

  @Override
  public Optional<String> of(Step step, ServerError error) {
    if (cap.reached() && error.cancelled()) {
      return Optional.of("cancelled, because locks had been held for too long");
    }
    List<String> named = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(error.message());
    while (quoted.find()) {
      named.add(quoted.group(1));
    }
    if (error.sqlState().equals(UNSAFE_ENUM_VALUE)
        && named.stream().noneMatch(this::addedInThisPiece)) {
      return Optional.of("uses an enum value that apply will have committed before");
    }
    if (error.sqlState().equals(OBJECT_IN_USE) && !first) {
      return Optional.of("an earlier migration, uncommitted here, still has a hold on it");
    }
    boolean lacksIndex =
        WANTS_UNIQUE_INDEX.contains(error.sqlState())
            && step.statements().stream().anyMatch(s -> namesOneOf(step.script(), s));
    return lacksIndex || named.stream().anyMatch(missing::contains)
        ? Optional.of("needs what a statement outside a transaction will have made by then")
        : Optional.empty();
  }

  private boolean addedInThisPiece(String value) {
    return piece.stream().anyMatch(text -> text.contains("'" + value.replace("'", "''") + "'"));
  }

  private boolean namesOneOf(Script script, Statement statement) {
    return tablesOfMissingUnique.stream()
        .anyMatch(table -> script.find(statement, table).isPresent());
  }
}
