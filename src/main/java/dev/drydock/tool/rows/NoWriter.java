package dev.drydock.tool.rows;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.HistoryWriter;
import dev.drydock.tool.RowChange;
import java.util.List;
import java.util.Optional;

/**
 * For a history that only its own tool writes.
 *
 * @param tool its name for people
 */
public record NoWriter(String tool) implements HistoryWriter {

  @Override
  public Optional<Problem> refuses(Migration migration) {
    return Optional.of(refusal());
  }

  private Problem refusal() {
    return Problem.error(
        "unsupported-history",
        "Drydock reads the history of " + tool + " and does not write it.",
        "Apply with " + tool + " itself; rehearse, check and compare here.");
  }

  private DrydockException refused() {
    return new DrydockException(DrydockException.Kind.REFUSED, refusal());
  }

  @Override
  public boolean createIfAbsent(WriteSession session) throws DrydockException {
    throw refused();
  }

  @Override
  public void started(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    throw refused();
  }

  @Override
  public HistoryRecord applied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    throw refused();
  }

  @Override
  public Optional<HistoryRecord> failed(
      WriteSession session, Migration migration, AppliedFacts facts, String message)
      throws DrydockException {
    throw refused();
  }

  @Override
  public List<RowChange> forget(WriteSession session, Version version) throws DrydockException {
    throw refused();
  }

  @Override
  public List<RowChange> markApplied(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    throw refused();
  }

  @Override
  public List<RowChange> acceptText(WriteSession session, Migration migration, AppliedFacts facts)
      throws DrydockException {
    throw refused();
  }
}
