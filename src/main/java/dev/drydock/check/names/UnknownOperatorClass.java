package dev.drydock.check.names;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.sql.ddl.Name;
import java.util.List;

/** An operator class of an index that is not there. */
final class UnknownOperatorClass implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-operator-class",
          "An operator class that does not exist",
          "PostgreSQL refuses the index (42704).",
          "CREATE EXTENSION what brings it, for instance pg_trgm for gin_trgm_ops.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      SchemaView view = statement.before();
      for (Name name : Uses.of(file, statement).operatorClasses()) {
        if (!view.mayHaveOperatorClass(name.own())) {
          report(file, view, name, findings);
        }
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
