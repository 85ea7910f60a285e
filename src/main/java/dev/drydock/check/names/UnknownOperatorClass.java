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
import dev.drydock.sql.ddl.Name;
import java.util.List;

/** An operator class of an index that is not there. */
final class UnknownOperatorClass extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-operator-class",
          "An operator class that does not exist",
          "PostgreSQL refuses the index (42704).",
          "CREATE EXTENSION what brings it, for instance pg_trgm for gin_trgm_ops.");

  UnknownOperatorClass() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    for (Name name : Uses.of(spot).operatorClasses()) {
      if (!view.mayHaveOperatorClass(name.own())) {
        report(spot.file(), view, name, spot.findings());
      }
    }
  }

  private static void report(CheckedFile file, SchemaView view, Name name, Findings findings) {
    List<String> extensions = view.extensions().withOperatorClass(name.own());
    List<Suggestion> near =
        NearestNames.of(
            name.own(), view.builtIn().operatorClasses().stream().map(Candidate::of).toList());
    Findings.Entry entry =
        findings
            .error(
                name.span().start(),
                name.span().end(),
                "The operator class %s does not exist here.".formatted(name))
            .suggest(
                new Meant()
                    .say(ExtensionWords.of(extensions))
                    .near(extensions.isEmpty() ? near : List.of())
                    .or(INFO.safeForm()));
    ExtensionWords.fix(file, extensions).ifPresent(entry::fix);
  }
}
