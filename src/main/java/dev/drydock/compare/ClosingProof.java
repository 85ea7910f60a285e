package dev.drydock.compare;

import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.catalog.ddl.DdlStatement;
import dev.drydock.problem.DrydockException;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a closing script does to a copy of the database it is for.
 *
 * @param failed the statement that failed, with what the server said; empty when all ran
 * @param left which of the chosen differences are still there afterwards
 */
public record ClosingProof(Optional<Failed> failed, List<Difference> left) {

  /** A statement that failed. */
  public record Failed(String sql, String message) {}

  public ClosingProof {
    left = List.copyOf(left);
  }

  /** Whether it did all it was written for. */
  public boolean closes() {
    return failed.isEmpty() && left.isEmpty();
  }

  /**
   * Runs a script on a copy, in one transaction, and compares again; without what no copy has,
   * whose statements say so.
   *
   * @param how as the differences were found
   * @param scope as the snapshots were read with
   */
  public static ClosingProof of(
      ScratchDatabase copy,
      DdlScript script,
      SchemaComparison how,
      Comparison comparison,
      Collection<Difference> chosen,
      Scope scope)
      throws DrydockException {
    Optional<Failed> failed = run(copy, script);
    if (failed.isPresent()) {
      return new ClosingProof(failed, List.copyOf(chosen));
    }
    try (Session session = copy.database().read()) {
      Side now =
          Side.of(
              comparison.actual().name(),
              Snapshot.read(session, scope),
              copy.database().facts().role());
      List<Difference> left =
          left(copy, how, how.compare(comparison.expected(), now, List.of()), scope).stream()
              .filter(one -> chosen.stream().anyMatch(c -> c.id().equals(one.id())))
              .filter(one -> !one.id().kind().leansOutside())
              .toList();
      return new ClosingProof(Optional.empty(), left);
    }
  }

  /** The copy may be on another server version than what it is compared with. */
  private static List<Difference> left(
      ScratchDatabase copy, SchemaComparison how, Comparison now, Scope scope)
      throws DrydockException {
    return Respelling.sift(how, now, copy.database(), Respelling.Like.ACTUAL, scope).differences();
  }

  private static Optional<Failed> run(ScratchDatabase copy, DdlScript script)
      throws DrydockException {
    try (WriteSession session = copy.database().write()) {
      session.begin();
      for (DdlStatement one : script.statements()) {
        if (one.sql().isEmpty() || one.about().kind().leansOutside()) {
          continue;
        }
        try {
          session.execute(one.sql(), notice -> {});
        } catch (ServerException e) {
          session.rollback();
          return Optional.of(new Failed(one.sql(), e.error().message()));
        }
      }
      session.commit();
      return Optional.empty();
    }
  }
}
