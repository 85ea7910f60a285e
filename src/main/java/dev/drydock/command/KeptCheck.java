package dev.drydock.command;

import dev.drydock.check.Finding;
import dev.drydock.check.Subject;
import dev.drydock.check.Surroundings;
import dev.drydock.check.schema.Schema;
import dev.drydock.migration.CheckSettings;
import dev.drydock.migration.Migration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A check of a whole folder with all it was made of, so that an edited file can be checked again
 * without reading the others. Holds the folder's texts: kept for the folder that is open, not for
 * longer. Immutable; {@link CheckFolder#again} makes another of it.
 */
public final class KeptCheck {
  private final CheckReport report;
  final List<Finding> listed;
  final Map<Path, Migration> migrations;
  final List<Subject> subjects;
  final Schema schema;
  final Surroundings surroundings;
  final CheckSettings settings;

  /**
   * @param listed the findings that folder and history show without any text
   * @param migrations all there are
   * @param subjects those that are to run, in order
   * @param schema what they make
   */
  KeptCheck(
      CheckReport report,
      List<Finding> listed,
      Map<Path, Migration> migrations,
      List<Subject> subjects,
      Schema schema,
      Surroundings surroundings,
      CheckSettings settings) {
    this.report = report;
    this.listed = List.copyOf(listed);
    this.migrations = Map.copyOf(migrations);
    this.subjects = List.copyOf(subjects);
    this.schema = schema;
    this.surroundings = surroundings;
    this.settings = settings;
  }

  /** What was found. */
  public CheckReport report() {
    return report;
  }

  /** The same check after other files were read in place of those it was made of. */
  KeptCheck with(CheckReport newReport, List<Subject> newSubjects, Schema newSchema) {
    return new KeptCheck(
        newReport, listed, migrations, newSubjects, newSchema, surroundings, settings);
  }
}
