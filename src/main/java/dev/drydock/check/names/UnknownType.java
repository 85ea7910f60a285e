package dev.drydock.check.names;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.ForeignTypes;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.Findings;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A type of a name that nothing has. */
final class UnknownType extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-type",
          "A type that does not exist",
          "PostgreSQL refuses the statement (42704).",
          "Make the type in an earlier migration, or CREATE EXTENSION what brings it.");

  UnknownType() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    Set<String> seen = new HashSet<>();
    for (TypeName type : Uses.of(spot).types()) {
      Name name = type.name();
      boolean schemaIsThere = name.schema().map(view::mayHaveSchema).orElse(true);
      if (!type.builtIn()
          && !type.copied()
          && schemaIsThere
          && !view.mayHaveType(name.schema(), name.own())
          && seen.add(name.toString())) {
        report(spot.file(), view, type, spot.findings());
      }
    }
  }

  private static void report(CheckedFile file, SchemaView view, TypeName type, Findings findings) {
    Name name = type.name();
    List<String> extensions = view.extensions().withType(name.own());
    Optional<String> foreign = ForeignTypes.ours(name.own());
    List<Suggestion> near =
        extensions.isEmpty() && foreign.isEmpty() ? near(view, name) : List.of();
    Findings.Entry entry =
        findings
            .error(
                name.span().start(),
                name.span().end(),
                "The type %s does not exist here.".formatted(name))
            .suggest(
                new Meant()
                    .fate(name.toString(), view.fateOfType(name.schema(), name.own()))
                    .later(name.toString(), view.laterOriginOfType(name.schema(), name.own()))
                    .say(ExtensionWords.of(extensions))
                    .say(foreign.map(own -> "PostgreSQL calls it " + own + "."))
                    .near(near)
                    .or(INFO.safeForm()));
    foreign.ifPresent(own -> entry.fix(ours(file, type, own)));
    for (Suggestion one : near) {
      entry.fix(
          Fix.of(
              "Write " + one.sql(),
              file.replace(name.ident().span().start(), name.ident().span().end(), one.sql())));
    }
    ExtensionWords.fix(file, extensions).ifPresent(entry::fix);
  }

  /** With the length that stands behind it, or without where ours takes none. */
  private static Fix ours(CheckedFile file, TypeName type, String own) {
    boolean all = !type.array() && !type.setOf() && !type.arguments().isEmpty();
    String arguments = String.join(", ", type.arguments());
    int end =
        all && !ForeignTypes.keeps(own, arguments) ? type.span().end() : type.name().span().end();
    return Fix.of("Write " + own, file.replace(type.name().span().start(), end, own));
  }

  private static List<Suggestion> near(SchemaView view, Name name) {
    List<Candidate> candidates = new ArrayList<>();
    view.types().stream()
        .filter(
            other ->
                other.schema().equals(name.schema().orElse("public"))
                    || other.name().equals(name.own()))
        .forEach(other -> candidates.add(Candidate.of(other.schema(), other.name())));
    if (name.schema().isEmpty()) {
      view.builtIn().types().forEach(other -> candidates.add(Candidate.of(other)));
    }
    return NearestNames.of(name.own(), candidates).stream()
        .filter(one -> one.reason().compareTo(Suggestion.Reason.SPELLING) <= 0)
        .toList();
  }
}
