package dev.drydock.explain;

import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Statements that take away what is not there. Another name is offered only where it is surely
 * meant: dropping the wrong thing is worse than dropping nothing.
 */
final class Dropping {
  private static final String TITLE = "Drop it only if it is there";

  private final Case failure;
  private final String name;

  /**
   * @param name of what is missing, as it is stored
   */
  Dropping(Case failure, String name) {
    this.failure = failure;
    this.name = name;
  }

  /** Whether the statement would have dropped it. */
  boolean is() {
    return failure.command().startsWith("DROP ") || action().isPresent();
  }

  /** Names that may have been meant, without those that only share something where it drops. */
  List<Suggestion> sift(List<Suggestion> near) {
    return is()
        ? near.stream()
            .filter(one -> !Near.isWeak(one) || isLonger(one.candidate().name()))
            .toList()
        : near;
  }

  /** Of the few constraints of one table, the one with a word more or less is the one meant. */
  private boolean isLonger(String other) {
    return failure.message().startsWith("constraint ")
        && (other.startsWith(name + "_") || name.startsWith(other + "_"));
  }

  /** {@code IF EXISTS}, where the statement does not say it. */
  Optional<Fix> ifExists() {
    Optional<Ident> action = action();
    if (action.isPresent()) {
      int at = action.get().span().start();
      return failure.replaceToken(TITLE, at, at, "IF EXISTS ");
    }
    List<String> words = failure.words();
    boolean said = words.stream().anyMatch("EXISTS"::equalsIgnoreCase);
    if (!failure.command().startsWith("DROP ") || said || words.size() < 3) {
      return Optional.empty();
    }
    String[] command = failure.command().split(" ");
    String last = command[command.length - 1].toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(last::equalsIgnoreCase)
        .findFirst()
        .flatMap(word -> failure.replaceText(TITLE, word, word + " IF EXISTS"));
  }

  /** The name behind DROP COLUMN or DROP CONSTRAINT of an ALTER TABLE. */
  private Optional<Ident> action() {
    return failure.shape(AlterTable.class).stream()
        .flatMap(alter -> alter.actions().stream())
        .flatMap(Dropping::dropped)
        .filter(dropped -> dropped.name().equals(name))
        .findFirst();
  }

  private static Stream<Ident> dropped(TableAction action) {
    return switch (action) {
      case TableAction.DropColumn column when !column.ifExists() -> Stream.of(column.column());
      case TableAction.DropConstraint constraint when !constraint.ifExists() ->
          Stream.of(constraint.name());
      default -> Stream.empty();
    };
  }
}
