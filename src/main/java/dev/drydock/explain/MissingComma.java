package dev.drydock.explain;

import dev.drydock.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A list whose parts stand on lines of their own, and one of them ends without its comma. */
final class MissingComma {
  private static final Set<String> ACTIONS = Set.of("ADD", "DROP", "ALTER");

  /** What may stand behind ALTER or DROP in a list of actions, and not where a statement begins. */
  private static final Set<String> PARTS = Set.of("COLUMN", "CONSTRAINT");

  private final Case failure;
  private final List<Token> tokens;
  private final int at;

  private MissingComma(Case failure, List<Token> tokens, int at) {
    this.failure = failure;
    this.tokens = tokens;
    this.at = at;
  }

  /** Empty where the place is not known or another thing may be missing. */
  static Optional<Draft> of(Case failure, String head) {
    OptionalInt offset = failure.offset();
    List<Token> tokens =
        failure.failed().source().stream()
            .flatMap(source -> source.script().tokens(source.statement()).stream())
            .toList();
    for (int i = 1; offset.isPresent() && i + 1 < tokens.size(); i++) {
      if (tokens.get(i).start() == offset.getAsInt()) {
        return new MissingComma(failure, tokens, i).draft(head);
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> draft(String head) {
    int begins = isColumn(head) || isAction(head) || isRow(head) ? at : constraint(head);
    if (begins < 1) {
      return Optional.empty();
    }
    Token before = tokens.get(begins - 1);
    // ADD stands nowhere else in a list of actions
    boolean missing =
        (isOnALineOfItsOwn(begins) || word(at).equals("ADD"))
            && !Set.of(",", "(").contains(failure.written(before));
    return missing
        ? Optional.of(
            Draft.of(
                    "A comma is missing behind “%s”%s."
                        .formatted(
                            failure.written(before),
                            isOnALineOfItsOwn(begins) ? ", at the end of the line before" : ""),
                    "Put a comma there.")
                .fix(failure.replaceToken("Put a comma there", before.end(), before.end(), ",")))
        : Optional.empty();
  }

  private boolean isOnALineOfItsOwn(int part) {
    return failure
        .failed()
        .source()
        .filter(
            source ->
                source
                    .script()
                    .text()
                    .substring(tokens.get(part - 1).end(), tokens.get(part).start())
                    .contains("\n"))
        .isPresent();
  }

  /** A name and its type, directly between the parentheses of a new table. */
  private boolean isColumn(String head) {
    return head.startsWith("CREATE")
        && head.contains("TABLE")
        && tokens.get(at).kind().isName()
        && tokens.get(at + 1).kind().isName()
        && depth() == 1;
  }

  /** Where a table constraint begins that was read as one of the column before it; or -1. */
  private int constraint(String head) {
    if (!head.startsWith("CREATE") || !head.contains("TABLE") || depth() != 1) {
      return -1;
    }
    if (Set.of("FOREIGN", "EXCLUDE").contains(word(at))) {
      return named(at);
    }
    int last = at - 1;
    if (!word(at).equals("(") || last < 2) {
      return -1;
    }
    return word(last).equals("UNIQUE")
        ? named(last)
        : word(last).equals("KEY") && word(last - 1).equals("PRIMARY") ? named(last - 1) : -1;
  }

  private int named(int constraint) {
    return constraint > 2 && word(constraint - 2).equals("CONSTRAINT")
        ? constraint - 2
        : constraint;
  }

  private boolean isAction(String head) {
    return head.startsWith("ALTER TABLE")
        && ACTIONS.contains(word(at))
        && (word(at).equals("ADD") || PARTS.contains(word(at + 1)))
        && depth() == 0;
  }

  private boolean isRow(String head) {
    return head.startsWith("INSERT INTO")
        && word(at).equals("(")
        && word(at - 1).equals(")")
        && depth() == 0;
  }

  /** Parentheses that are open before the place. */
  private int depth() {
    int open = 0;
    for (int i = 0; i < at; i++) {
      open += word(i).equals("(") ? 1 : word(i).equals(")") ? -1 : 0;
    }
    return open;
  }

  private String word(int index) {
    return failure.written(tokens.get(index)).toUpperCase(Locale.ROOT);
  }
}
