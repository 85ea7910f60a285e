package dev.drydock.sql.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement of plpgsql. */
public sealed interface PlpgsqlStep {

  /** From its first word to its last, without the semicolon. */
  Span span();

  /** What it holds, in lists that run one after the other or one instead of the other. */
  default List<List<PlpgsqlStep>> branches() {
    return List.of();
  }

  /** {@code [DECLARE …] BEGIN … [EXCEPTION …] END}. */
  record Block(
      List<PlpgsqlBody.Variable> variables,
      List<PlpgsqlStep> steps,
      List<List<PlpgsqlStep>> handlers,
      Span span)
      implements PlpgsqlStep {
    public Block {
      variables = List.copyOf(variables);
      steps = List.copyOf(steps);
      handlers = List.copyOf(handlers);
    }

    @Override
    public List<List<PlpgsqlStep>> branches() {
      List<List<PlpgsqlStep>> all = new ArrayList<>();
      all.add(steps);
      all.addAll(handlers);
      return all;
    }
  }

  /**
   * IF or CASE.
   *
   * @param subject of CASE x WHEN …
   * @param hasElse whether one of the branches is taken in any case
   */
  record Choice(Optional<Span> subject, List<Branch> choices, boolean hasElse, Span span)
      implements PlpgsqlStep {

    /**
     * One way to go.
     *
     * @param condition empty for ELSE
     */
    public record Branch(Optional<Span> condition, List<PlpgsqlStep> steps) {
      public Branch {
        steps = List.copyOf(steps);
      }
    }

    public Choice {
      choices = List.copyOf(choices);
    }

    @Override
    public List<List<PlpgsqlStep>> branches() {
      return choices.stream().map(Branch::steps).toList();
    }
  }

  /**
   * LOOP, WHILE, FOR or FOREACH.
   *
   * @param header from its first word to LOOP; the query of FOR … IN is within
   */
  record Loop(Span header, List<PlpgsqlStep> steps, boolean endless, Span span)
      implements PlpgsqlStep {
    public Loop {
      steps = List.copyOf(steps);
    }

    @Override
    public List<List<PlpgsqlStep>> branches() {
      return List.of(steps);
    }
  }

  /**
   * RETURN, RETURN NEXT or RETURN QUERY.
   *
   * @param value what is returned
   * @param ends whether the function ends here, as with plain RETURN
   */
  record Return(Optional<Span> value, boolean ends, Span span) implements PlpgsqlStep {}

  /**
   * RAISE.
   *
   * @param aborts whether it is of level EXCEPTION
   */
  record Raise(boolean aborts, Span span) implements PlpgsqlStep {}

  /** EXECUTE of a text, also RETURN QUERY EXECUTE. */
  record Dynamic(Span span) implements PlpgsqlStep {}

  /** PERFORM: the expression behind it is read as a SELECT's list. */
  record Perform(Span query, Span span) implements PlpgsqlStep {}

  /** {@code target := value}. */
  record Assignment(Span target, Span value, Span span) implements PlpgsqlStep {}

  /** A statement of SQL. */
  record Sql(Span span) implements PlpgsqlStep {}

  /** NULL, EXIT, CONTINUE, GET DIAGNOSTICS, cursors, ASSERT, COMMIT, ROLLBACK. */
  record Simple(String word, Span span) implements PlpgsqlStep {}
}
