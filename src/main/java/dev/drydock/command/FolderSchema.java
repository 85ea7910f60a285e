package dev.drydock.command;

import dev.drydock.check.Subject;
import dev.drydock.check.schema.KnownNames;
import dev.drydock.check.schema.SchemaBuilder;
import dev.drydock.problem.DrydockException;
import dev.drydock.scratch.StandIns;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.tool.Beginning;
import dev.drydock.tool.Survey;
import java.util.Optional;

/** What the migrations that are to run find there, and leave. */
final class FolderSchema {
  private FolderSchema() {}

  /** What is there before the first of them: a live database, a platform's stand-ins, nothing. */
  static SchemaBuilder begun(Workspace workspace, Survey survey) throws DrydockException {
    SchemaBuilder schema = new SchemaBuilder(KnownNames.read());
    Beginning beginning = survey.tool().beginning(workspace.folder());
    if (workspace.database().isPresent()) {
      try (Session session = workspace.database().get().read()) {
        schema.live(session);
      }
    } else {
      Optional<Script> platform = StandIns.of(survey.tool().id()).map(Script::parse);
      platform.ifPresent(script -> schema.platform(script, Subject.shapes(script)));
    }
    beginning.schemas().forEach(schema::schema);
    beginning.home().ifPresent(schema::home);
    return schema;
  }

  /**
   * Adds what a migration does. Behind a file that cannot be read nobody knows what there is; of
   * one that ends within a quote PostgreSQL runs nothing, and what it was to make is not there.
   */
  static void add(SchemaBuilder schema, Subject subject) {
    schema.file(subject.migration().file(), subject.script(), subject.shapes());
    if (subject.unread()) {
      schema.unread();
    }
  }
}
