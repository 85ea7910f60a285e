package dev.drydock.check.names;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.ObjectName;
import dev.drydock.check.schema.Relation;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.sql.ddl.CommentOn;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table or view that is not there when the statement runs. */
final class UnknownRelation extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-relation",
          "A table or view that does not exist",
          "PostgreSQL refuses the statement (42P01) and gives no hint which table was meant.",
          "Use the name of a table that is there, or make it in an earlier migration.");

  UnknownRelation() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    Set<String> seen = new HashSet<>();
    for (Uses.RelationUse use : Uses.of(spot).relations()) {
      Name name = use.name();
      if (isUnknown(view, name)
          && !isType(spot.statement(), view, name)
          && seen.add(name.toString())) {
        report(spot.file(), view, name, spot.findings());
      }
    }
  }

  /** COMMENT ON COLUMN and CREATE TABLE (LIKE …) take a composite type as well. */
  private static boolean isType(CheckedStatement statement, SchemaView view, Name name) {
    boolean may =
        switch (statement.shape()) {
          case CommentOn comment -> comment.kind() == ObjectKind.COLUMN;
          case CreateTable table ->
              table.likes().stream().anyMatch(like -> like.table().equals(name));
          default -> false;
        };
    return may && view.mayHaveType(name.schema(), name.own());
  }

  static boolean isUnknown(SchemaView view, Name name) {
    return !view.mayHaveRelation(name.schema(), name.own())
        && !view.mayComeWithATable(name.own())
        && name.schema().map(view::mayHaveSchema).orElse(true);
  }

  private void report(CheckedFile file, SchemaView view, Name name, Findings findings) {
    List<Suggestion> near = near(view, name);
    String meant =
        new Meant()
            .fate(name.toString(), view.fateOfRelation(name.schema(), name.own()))
            .later(name.toString(), view.laterOriginOfRelation(name.schema(), name.own()))
            .near(near)
            .or("Make it in an earlier migration, or correct its name.");
    Findings.Entry entry =
        findings
            .error(
                name.span().start(),
                name.span().end(),
                "The relation %s does not exist here.".formatted(name))
            .suggest(meant);
    for (Suggestion one : near) {
      boolean elsewhere = one.reason() == Suggestion.Reason.OTHER_SCHEMA;
      entry.fix(
          elsewhere
              ? Occurrences.qualify(file, name, one.candidate().schema().orElse("public"))
              : Occurrences.renameRelation(file, name, one.candidate().name()));
    }
  }

  private static List<Suggestion> near(SchemaView view, Name name) {
    List<Candidate> candidates =
        view.relations().stream()
            .filter(
                relation ->
                    relation.kind() != Relation.Kind.INDEX
                        && relation.kind() != Relation.Kind.SEQUENCE)
            .map(Relation::name)
            .filter(other -> isNearby(view, name, other))
            .map(other -> Candidate.of(other.schema(), other.name()))
            .toList();
    return NearestNames.trimmed(NearestNames.of(name.own(), candidates));
  }

  /** A platform's own tables are offered where their schema is spoken of, or for the same name. */
  private static boolean isNearby(SchemaView view, Name name, ObjectName other) {
    Optional<String> schema = name.schema();
    return other.schema().equals(schema.orElse("public"))
        || other.name().equals(name.own())
        || !view.isOpen(other.schema()) && schema.isEmpty();
  }
}
