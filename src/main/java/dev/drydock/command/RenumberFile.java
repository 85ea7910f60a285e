package dev.drydock.command;

import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.migration.Flag;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.tool.FileNaming;
import dev.drydock.tool.FileNaming.Rename;
import dev.drydock.tool.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives files other versions, to resolve duplicates. In a git repository the renaming goes into the
 * index. Refuses an applied migration.
 */
public final class RenumberFile {
  private final Surveys surveys;

  RenumberFile(Surveys surveys) {
    this.surveys = surveys;
  }

  /**
   * What would be renamed; writes nothing.
   *
   * @param files relative to the folder; empty for every pending one of a duplicated version but
   *     the one that keeps it (the applied one, else the first)
   * @param to the version for a single file; empty for the next free ones
   * @throws DrydockException INPUT for an unknown file or a bad version, REFUSED for an applied one
   */
  public RenumberPlan plan(Workspace workspace, List<String> files, Optional<String> to)
      throws DrydockException {
    SupportGuard.refuse(workspace, "renumber");
    Survey survey = surveys.survey(workspace);
    List<Migration> chosen = files.isEmpty() ? surplus(survey) : named(survey, files);
    if (to.isPresent() && chosen.size() != 1) {
      throw input(
          "one-file",
          "A version was given for " + chosen.size() + " files.",
          "Name one file, or leave the version out to get the next free ones.");
    }
    FileNaming naming = survey.tool().naming();
    List<Version> taken = new ArrayList<>(Surveys.recorded(survey));
    List<Rename> renames = new ArrayList<>();
    for (Migration migration : chosen) {
      String version =
          to.isPresent()
              ? free(survey, asWide(migration, to.get()))
              : naming.freeVersion(survey.reading().folder(), taken, migration);
      renames.addAll(naming.renumber(survey.reading().folder(), migration, version));
      taken.add(version(version));
    }
    return plan(workspace, survey, renames);
  }

  /** Full timestamps for every pending file that is named by a date alone, in their order. */
  public RenumberPlan planDates(Workspace workspace) throws DrydockException {
    SupportGuard.refuse(workspace, "renumber");
    Survey survey = surveys.survey(workspace);
    return plan(workspace, survey, dates(survey));
  }

  /** Whether {@link #planDates} would rename anything. */
  public boolean hasDates(Workspace workspace) throws DrydockException {
    return !dates(surveys.survey(workspace)).isEmpty();
  }

  /**
   * Carries a plan out; when a step fails, the steps before it are undone.
   *
   * @param fix the references to change as well
   */
  public void carryOut(RenumberPlan plan, Workspace workspace, List<Reference> fix)
      throws DrydockException {
    SupportGuard.refuse(workspace, "renumber");
    try (Renaming renaming = new Renaming(workspace.folder())) {
      renaming.edit(fix);
      renaming.rename(plan.renames());
      if (plan.repository().isPresent()) {
        renaming.index(plan.renames());
      }
      renaming.keep();
    }
  }

  private static List<Rename> dates(Survey survey) {
    List<Migration> pending =
        survey.list().rows().stream()
            .filter(row -> !isApplied(row))
            .flatMap(row -> row.migration().stream())
            .toList();
    return survey
        .tool()
        .naming()
        .fullTimestamps(survey.reading().folder(), Surveys.recorded(survey), pending);
  }

  private static RenumberPlan plan(Workspace workspace, Survey survey, List<Rename> renames)
      throws DrydockException {
    Set<Path> applied = new HashSet<>();
    survey.list().rows().stream()
        .filter(RenumberFile::isApplied)
        .flatMap(row -> row.migration().stream())
        .map(Migration::path)
        .forEach(applied::add);
    Optional<GitRepository> git = GitRepository.holding(workspace.folder());
    try (GitRepository repository = git.orElse(null)) {
      List<Path> candidates =
          repository != null ? repository.tracked() : References.filesOf(workspace.folder());
      // Changing what an applied file says would make it drift.
      List<Path> changeable = candidates.stream().filter(file -> !applied.contains(file)).toList();
      return new RenumberPlan(
          renames,
          git.map(GitRepository::tree),
          References.find(changeable, renames),
          warnings(workspace));
    }
  }

  private static List<Problem> warnings(Workspace workspace) {
    if (workspace.database().isPresent()) {
      return List.of();
    }
    return List.of(
        new Problem(
            "history-unknown",
            Severity.WARNING,
            "No database was asked, so it is not known whether these files are applied somewhere.",
            "Name the database that has them, if there is one: an applied file is then refused.",
            List.of(),
            List.of(),
            Optional.empty()));
  }

  private static List<Migration> named(Survey survey, List<String> files) throws DrydockException {
    List<Migration> chosen = new ArrayList<>();
    for (String file : files) {
      StatusRow row = new FindRow(survey.list()).named(file, r -> !isApplied(r));
      if (isApplied(row)) {
        throw new DrydockException(
            DrydockException.Kind.REFUSED,
            Problem.error(
                "applied",
                row.migration().map(Migration::file).orElse(file)
                    + " is applied: its version stands in the history.",
                "Renumber the pending file of the same version instead."));
      }
      chosen.add(row.migration().orElseThrow());
    }
    return chosen;
  }

  /** Pending files of duplicated versions, but the one of each that keeps its version. */
  private static List<Migration> surplus(Survey survey) {
    List<Migration> surplus = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    List<StatusRow> duplicates =
        survey.list().rows().stream()
            .filter(row -> row.flags().contains(Flag.DUPLICATE) && row.migration().isPresent())
            .toList();
    duplicates.stream().filter(RenumberFile::isApplied).map(RenumberFile::key).forEach(kept::add);
    for (StatusRow row : duplicates) {
      if (!isApplied(row) && !kept.add(key(row))) {
        surplus.add(row.migration().orElseThrow());
      }
    }
    return surplus;
  }

  private static String key(StatusRow row) {
    return row.migration().flatMap(Migration::version).map(Version::key).orElse("");
  }

  private static boolean isApplied(StatusRow row) {
    return row.record().filter(record -> record.succeeded()).isPresent();
  }

  /** {@code 9} is {@code 009} where numbers have three digits. */
  private static String asWide(Migration migration, String version) {
    int width = migration.version().map(old -> old.text().length()).orElse(0);
    boolean number = version.chars().allMatch(c -> c >= '0' && c <= '9');
    return number && version.length() < width
        ? "0".repeat(width - version.length()) + version
        : version;
  }

  private static String free(Survey survey, String version) throws DrydockException {
    Version wanted = version(version);
    for (StatusRow row : survey.list().rows()) {
      if (row.migration().flatMap(Migration::version).filter(wanted::sameAs).isPresent()
          || row.record().flatMap(r -> r.version()).filter(wanted::sameAs).isPresent()) {
        throw input(
            "version-taken",
            "Version " + version + " is taken by " + row.name() + ".",
            "Choose another, or leave it out to get the next free one.");
      }
    }
    return version;
  }

  private static Version version(String text) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Version.numeric(text) : Version.textual(text);
  }

  private static DrydockException input(String code, String message, String remedy) {
    return new DrydockException(DrydockException.Kind.INPUT, Problem.error(code, message, remedy));
  }
}
