package dev.drydock.ui.shell;

import dev.drydock.check.Finding;
import dev.drydock.command.CheckReport;
import dev.drydock.command.OpenWorkspace.Choices;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.command.Where;
import dev.drydock.command.Workspace;
import dev.drydock.migration.Checksum;
import dev.drydock.migration.Migration;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.PasswordSource;
import dev.drydock.profile.Profile;
import dev.drydock.ui.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Lists a folder, with its database or without. Blocks; called off the JavaFX thread.
 *
 * @param person asked for passwords
 */
record Listing(UseCases useCases, PasswordSource person) {

  /** Connects and lists; leaves nothing open when either fails. */
  Situation.Open connected(Profile profile, Path folder, Progress progress)
      throws DrydockException {
    Workspace workspace =
        useCases.openWorkspace().open(new Where.Given(profile), in(folder), person, progress::say);
    try {
      StatusReport report = useCases.showStatus().show(workspace);
      return listed(workspace, report, Optional.empty(), false);
    } catch (DrydockException e) {
      workspace.close();
      throw e;
    }
  }

  /**
   * Lists the folder alone.
   *
   * @param profile the one that is meant although it is not connected
   * @param connection why it is not
   * @param connecting it is being connected at this moment
   */
  Situation.Open offline(
      Path folder, Optional<Profile> profile, Optional<Problem> connection, boolean connecting)
      throws DrydockException {
    Workspace found =
        useCases.openWorkspace().open(new Where.Offline(), in(folder), person, said -> {});
    Workspace workspace =
        new Workspace(found.folder(), profile, Optional.empty(), found.tool(), found.history());
    StatusReport report = useCases.showStatus().show(workspace);
    return listed(workspace, report, connection, connecting);
  }

  private static Situation.Open listed(
      Workspace workspace, StatusReport report, Optional<Problem> connection, boolean connecting) {
    List<Finding> findings = CheckReport.listed(report).findings();
    return new Situation.Open(
        workspace, report, findings, connection, Optional.empty(), connecting);
  }

  /**
   * What is open, read again: until a check has ended, what was found in files that have not
   * changed stays.
   *
   * @param upToDate files that have changed and of which that is already the newest
   */
  static Situation.Open again(Situation.Open before, StatusReport report, Set<String> upToDate) {
    Map<String, Optional<Checksum>> then = checksums(before.report());
    Map<String, Optional<Checksum>> now = checksums(report);
    Predicate<Finding> changed =
        finding ->
            finding.files().isEmpty()
                || finding.files().stream()
                    .filter(f -> !upToDate.contains(f))
                    .anyMatch(f -> !now.getOrDefault(f, Optional.empty()).equals(then.get(f)));
    List<Finding> findings = new ArrayList<>();
    CheckReport.listed(report).findings().stream().filter(changed).forEach(findings::add);
    before.findings().stream().filter(changed.negate()).forEach(findings::add);
    return new Situation.Open(
        before.workspace(),
        report,
        findings,
        before.online() ? Optional.empty() : before.connection(),
        Optional.empty(),
        before.connecting());
  }

  /** The migrations among these paths, by the names findings have for them. */
  static Set<String> files(StatusReport report, Set<Path> paths) {
    return report.list().rows().stream()
        .flatMap(row -> row.migration().stream())
        .filter(migration -> paths.contains(migration.path()))
        .map(Migration::file)
        .collect(Collectors.toSet());
  }

  private static Map<String, Optional<Checksum>> checksums(StatusReport report) {
    return report.list().rows().stream()
        .flatMap(row -> row.migration().stream())
        .collect(Collectors.toMap(Migration::file, Migration::checksum, (a, b) -> a));
  }

  /** What is open, with all that a check has found. */
  static Situation.Open checked(Situation.Open open, CheckReport check) {
    return new Situation.Open(
        open.workspace(),
        check.status(),
        check.findings(),
        open.connection(),
        open.reading(),
        open.connecting());
  }

  private static Choices in(Path folder) {
    return new Choices(Optional.of(folder), Optional.empty(), Optional.empty());
  }
}
