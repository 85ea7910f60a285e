package dev.drydock.command;

import dev.drydock.catalog.ddl.DdlScript;
import dev.drydock.compare.ClosingProof;
import dev.drydock.compare.Comparison;
import dev.drydock.compare.Difference;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.run.RunControl;
import dev.drydock.scratch.CopyRequest;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.server.Database;
import dev.drydock.tool.RowChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a migration of chosen differences: one that gives the database what it lacks, or one that
 * would have made what it has.
 */
public final class CloseDifferences {
  private final CreateMigration create;
  private final RepairHistory repair;
  private final ScratchServer scratchServer;
  private final Covering covering;

  CloseDifferences(
      CreateMigration create,
      RepairHistory repair,
      ScratchServer scratchServer,
      Covering covering) {
    this.create = create;
    this.repair = repair;
    this.scratchServer = scratchServer;
    this.covering = covering;
  }

  /**
   * A migration that is not written yet.
   *
   * @param adopts whether it describes what is there, and so must be recorded instead of run
   */
  public record Proposal(
      CreateMigration.Proposal migration,
      DdlScript script,
      List<Difference> chosen,
      boolean adopts) {
    public Proposal {
      chosen = List.copyOf(chosen);
    }
  }

  /**
   * A migration that closes differences; writes nothing.
   *
   * @param drops whether what is untracked is dropped, with its rows
   * @param name of the migration, as a person types it
   * @throws DrydockException INPUT when there is nothing a statement could do
   */
  public Proposal close(
      Workspace workspace,
      Comparison comparison,
      Collection<Difference> chosen,
      boolean drops,
      String name)
      throws DrydockException {
    return proposal(workspace, comparison.closing(chosen, drops), chosen, name, false);
  }

  /**
   * A migration that would have made the untracked objects; writes nothing.
   *
   * @throws DrydockException INPUT when none of the chosen is untracked
   */
  public Proposal adopt(
      Workspace workspace, Comparison comparison, Collection<Difference> chosen, String name)
      throws DrydockException {
    return proposal(workspace, comparison.adopting(chosen), chosen, name, true);
  }

  private Proposal proposal(
      Workspace workspace,
      DdlScript script,
      Collection<Difference> chosen,
      String name,
      boolean adopts)
      throws DrydockException {
    if (script.sql().isEmpty()) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "nothing-to-write",
              adopts
                  ? "None of these objects is untracked."
                  : "No statement closes these differences: "
                      + String.join("; ", script.remarks())
                      + ".",
              adopts
                  ? "Choose objects the comparison calls untracked."
                  : "Choose others, or have untracked objects dropped if they are not needed."));
    }
    return new Proposal(
        create.propose(workspace, name, script.text()), script, List.copyOf(chosen), adopts);
  }

  /**
   * Tries a closing migration on a copy of the database.
   *
   * @throws DrydockException when the copy cannot be made, and CANCELLED
   */
  public ClosingProof prove(
      Workspace workspace,
      CompareReport report,
      Proposal proposal,
      Consumer<String> progress,
      RunControl control)
      throws DrydockException {
    Database database = Surveys.database(workspace);
    Profile profile = workspace.profile().orElseThrow();
    CopyRequest request =
        new CopyRequest(database, profile, create.historyTable(workspace), profile.mayCopyRows());
    try (ScratchDatabase copy = scratchServer.copyOf(request, progress, control::cancelled)) {
      return ClosingProof.of(
          copy,
          proposal.script(),
          report.how(),
          report.comparison(),
          proposal.chosen(),
          report.scope());
    }
  }

  /**
   * A pending file that would fail or do nothing once the differences are closed.
   *
   * @param file relative to the folder
   * @param onlyMakes whether it does nothing but make objects, so that nothing of it is missed
   */
  public record Covered(String file, boolean onlyMakes) {}

  /**
   * Pending files that make a table which is there already, and nothing else that is not chosen.
   */
  public List<Covered> covered(
      Workspace workspace, CompareReport report, Collection<Difference> chosen)
      throws DrydockException {
    return covering.of(workspace, report, chosen);
  }

  /**
   * Writes a proposal's files, and records further ones as applied which it takes the place of.
   *
   * @param besides files, relative to the folder
   */
  public Written write(Workspace workspace, Proposal proposal, List<String> besides)
      throws DrydockException {
    Written written = write(workspace, proposal);
    if (besides.isEmpty()) {
      return written;
    }
    List<RowChange> rows = new ArrayList<>(written.rows());
    rows.addAll(repair.carryOut(workspace, new RepairHistory.Repair.MarkApplied(besides)));
    return new Written(written.files(), rows);
  }

  /**
   * Writes a proposal's files, and records an adopting one as applied.
   *
   * @return what was written
   */
  public Written write(Workspace workspace, Proposal proposal) throws DrydockException {
    SupportGuard.refuse(workspace, "change files");
    List<Path> files = create.create(workspace, proposal.migration());
    if (!proposal.adopts()) {
      return new Written(files, List.of());
    }
    String file = proposal.migration().files().getFirst().file();
    return new Written(
        files, repair.carryOut(workspace, new RepairHistory.Repair.MarkApplied(List.of(file))));
  }

  /** Files, absolute, and rows of the history. */
  public record Written(List<Path> files, List<RowChange> rows) {
    public Written {
      files = List.copyOf(files);
      rows = List.copyOf(rows);
    }
  }
}
