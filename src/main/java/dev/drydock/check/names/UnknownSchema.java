package dev.drydock.check.names;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.Findings;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A schema that is not there. */
final class UnknownSchema extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-schema",
          "A schema that does not exist",
          "PostgreSQL refuses the statement (3F000, or 42P01 for a table in it).",
          "CREATE SCHEMA it in an earlier migration, or correct its name.");

  UnknownSchema() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    Set<String> seen = new HashSet<>();
    for (Name name : Uses.of(spot).qualified()) {
      Ident schema = name.qualifier().orElseThrow();
      if (!view.mayHaveSchema(schema.name()) && seen.add(schema.name())) {
        report(spot.file(), view, schema, spot.findings());
      }
    }
  }

  private static void report(CheckedFile file, SchemaView view, Ident schema, Findings findings) {
    List<Suggestion> near =
        NearestNames.of(schema.name(), view.schemas().stream().map(Candidate::of).toList());
    Findings.Entry entry =
        findings
            .error(
                schema.span().start(),
                schema.span().end(),
                "The schema %s does not exist here.".formatted(schema.name()))
            .suggest(
                new Meant()
                    .later(schema.name(), view.laterOriginOfSchema(schema.name()))
                    .say(UnknownRoutine.supabase(schema.name()))
                    .near(near)
                    .or(INFO.safeForm()));
    for (Suggestion one : near) {
      entry.fix(
          Fix.of(
              "Write " + one.sql(),
              file.replace(schema.span().start(), schema.span().end(), one.sql())));
    }
  }
}
