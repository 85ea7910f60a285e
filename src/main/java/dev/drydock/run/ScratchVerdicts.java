package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.scratch.NotCloned;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.MadeObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of an error on a scratch database whether the statement itself is wrong, or an earlier one
 * is, or the scratch database only lacks something.
 */
final class ScratchVerdicts {
  private static final String PATH =
      "SELECT s FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) s";

  private static final String NO_SUCH_ROW = "23503";
  private static final Pattern PARENT = Pattern.compile("is not present in table \"([^\"]+)\"");

  /** What a lookup without a row leads to: a NULL where none may be, or an exception raised. */
  private static final Set<String> OF_EMPTY_TABLES = Set.of("23502", "P0001", "P0002", "P0004");

  private final Session session;
  private final Set<String> filled;
  private final Unmade unmade;
  private final Extensions extensions = Extensions.known();

  ScratchVerdicts(Session session, ScratchDatabase scratch) throws DrydockException {
    this.session = session;
    this.filled = scratch.filled();
    this.unmade = new Unmade(scratch.notCloned());
    scratch.notCloned().stream()
        .map(NotCloned::objects)
        .flatMap(List::stream)
        .filter(object -> object.kind() == MadeObject.Kind.EXTENSION)
        .forEach(extension -> extensions.lacks(extension.name()));
  }

  Unmade unmade() {
    return unmade;
  }

  /** Asked when the failing statement is undone and the session answers again. */
  Judgement of(Step step, ServerError error) throws ServerException {
    Optional<String> extension = extensions.explains(error);
    if (extension.isPresent()) {
      return Judgement.of(StepOutcome.NOT_REHEARSABLE, extension.get());
    }
    Optional<Missing> missing = Missing.in(error);
    if (missing.isPresent()) {
      List<String> path = session.query(PATH, row -> row.getString(1));
      Optional<Unmade.Entry> cause = unmade.explains(missing.get(), step, path);
      if (cause.isPresent()) {
        return consequence(cause.get());
      }
    }
    return wantsData(error)
        ? Judgement.of(
            StepOutcome.NEEDS_DATA,
            "needs rows that are in the original and not in its copy; rehearse it on the target")
        : Judgement.FAILED;
  }

  private static Judgement consequence(Unmade.Entry cause) {
    StepOutcome outcome =
        switch (cause.outcome()) {
          case NOT_REHEARSABLE, NEEDS_DATA -> StepOutcome.NOT_REHEARSABLE;
          default -> StepOutcome.FOLLOWS_FROM;
        };
    return new Judgement(outcome, Optional.of(cause.why()), cause.by());
  }

  /** Only where there is an original, and it has rows. */
  private boolean wantsData(ServerError error) {
    if (filled.isEmpty()) {
      return false;
    }
    if (error.sqlState().equals(NO_SUCH_ROW)) {
      Matcher parent = PARENT.matcher(error.detail().orElse(""));
      return parent.find()
          && filled.stream().anyMatch(table -> table.endsWith("." + parent.group(1)));
    }
    return OF_EMPTY_TABLES.contains(error.sqlState());
  }
}
