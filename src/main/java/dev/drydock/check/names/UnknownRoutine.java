package dev.drydock.check.names;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.Findings;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.ObjectName;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function of a name that nothing has. */
final class UnknownRoutine extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-function",
          "A function that does not exist",
          "PostgreSQL refuses the statement (42883).",
          "Make the function in an earlier migration, or CREATE EXTENSION what brings it.");

  /** Schemas Supabase has and no plain server. */
  private static final Set<String> SUPABASE =
      Set.of("auth", "storage", "realtime", "vault", "supabase_functions", "extensions");

  UnknownRoutine() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    Set<String> seen = new HashSet<>();
    for (Name name : Uses.of(spot).calls()) {
      boolean schemaIsThere = name.schema().map(view::mayHaveSchema).orElse(true);
      if (schemaIsThere
          && !view.mayHaveRoutine(name.schema(), name.own())
          && !isColumn(view, name)
          && !isEnum(name)
          && seen.add(name.toString())) {
        report(spot.file(), view, name, spot.findings());
      }
    }
  }

  /** A column of a row may be written like a call: {@code id(t)}. */
  private static boolean isColumn(SchemaView view, Name name) {
    return name.schema().isEmpty()
        && view.relations().stream().anyMatch(table -> table.column(name.own()).isPresent());
  }

  /** CREATE TYPE … AS ENUM (…) behind a semicolon that is missing: no call, whatever it is. */
  private static boolean isEnum(Name name) {
    return name.schema().isEmpty() && name.own().equals("enum");
  }

  private static void report(CheckedFile file, SchemaView view, Name name, Findings findings) {
    List<String> extensions = view.extensions().withRoutine(name.own());
    List<Suggestion> near = extensions.isEmpty() ? near(view, name) : List.of();
    String what = name + "()";
    Findings.Entry entry =
        findings
            .error(
                name.span().start(),
                name.span().end(),
                "The function %s does not exist here.".formatted(what))
            .suggest(
                new Meant()
                    .fate(what, view.fateOfRoutine(name.schema(), name.own()))
                    .later(what, view.laterOriginOfRoutine(name.schema(), name.own()))
                    .say(ExtensionWords.of(extensions))
                    .near(near)
                    .or(INFO.safeForm()));
    for (Suggestion one : near) {
      entry.fix(
          Fix.of(
              "Call " + one.qualifiedSql(),
              file.replace(name.ident().span().start(), name.ident().span().end(), one.sql())));
    }
    ExtensionWords.fix(file, extensions).ifPresent(entry::fix);
  }

  /** For a schema that only Supabase has, where this is no such folder. */
  static Optional<String> supabase(String schema) {
    return Optional.of(schema)
        .filter(SUPABASE::contains)
        .map(
            name ->
                "%s is a schema that Supabase provides; a plain server has none."
                    .formatted(QuotedNames.quoted(name)));
  }

  private static List<Suggestion> near(SchemaView view, Name name) {
    List<Candidate> candidates = new ArrayList<>();
    for (ObjectName other : view.routines()) {
      if (other.schema().equals(name.schema().orElse("public"))
          || other.name().equals(name.own())) {
        candidates.add(Candidate.of(other.schema(), other.name()));
      }
    }
    if (name.schema().isEmpty()) {
      view.builtIn().routines().stream()
          .filter(other -> Math.abs(other.length() - name.own().length()) < 3)
          .forEach(other -> candidates.add(Candidate.of(other)));
    }
    return NearestNames.of(name.own(), candidates).stream()
        .filter(one -> one.reason().compareTo(Suggestion.Reason.SPELLING) <= 0)
        .toList();
  }
}
