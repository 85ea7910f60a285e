package dev.drydock.sql.ddl;

import dev.drydock.sql.ddl.PlpgsqlStep.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The code of a plpgsql function, procedure or DO block, as far as its statements go: expressions
 * and SQL within it are places, to be read by {@link QueryNames} or {@link Shapes}.
 *
 * @param block its outermost block
 */
public record PlpgsqlBody(Block block) {

  /**
   * A declared variable.
   *
   * @param value what it begins with
   */
  public record Variable(Ident name, Optional<TypeName> type, Optional<Span> value) {

    /** Whether it begins with a value. */
    public boolean initialised() {
      return value.isPresent();
    }

    /** Whether it is a {@code record}, which has no fields before something is put in. */
    public boolean isRecord() {
      return type.map(t -> t.is("record")).orElse(false);
    }
  }

  /**
   * Reads one; empty where it is not understood.
   *
   * @param code without its quotes
   */
  public static Optional<PlpgsqlBody> of(String text, Span code) {
    try {
      return Optional.of(new PlpgsqlBody(new PlpgsqlReader(new Cursor(text, code)).read()));
    } catch (NotUnderstood strange) {
      return Optional.empty();
    }
  }

  /** Every step, each before those within it. */
  public Stream<PlpgsqlStep> allSteps() {
    return all(block);
  }

  private static Stream<PlpgsqlStep> all(PlpgsqlStep step) {
    return Stream.concat(
        Stream.of(step), step.branches().stream().flatMap(List::stream).flatMap(PlpgsqlBody::all));
  }
}
