package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.library.Diagnostic;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed is no SQL but a habit from another program; the library may have what is meant.
 */
public final class NotSql extends DrydockException {
  private static final long serialVersionUID = 1L;
  private final transient Optional<Meant> meant;

  /**
   * A question of the library.
   *
   * @param values of its parameters, as far as they were typed
   */
  public record Meant(Diagnostic diagnostic, Map<String, String> values) {
    public Meant {
      values = Map.copyOf(values);
    }
  }

  NotSql(Problem problem, Optional<Meant> meant) {
    super(Kind.REFUSED, problem);
    this.meant = meant;
  }

  /** The question that answers it. */
  public Optional<Meant> meant() {
    return meant;
  }
}
