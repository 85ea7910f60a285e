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
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.ObjectName;
import dev.drydock.check.schema.Relation;
import dev.drydock.check.schema.SchemaView;
import dev.drydock.check.schema.Unsure;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A column that none of the tables has that it could be of. */
final class UnknownColumn extends StatementRule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-column",
          "A column that does not exist",
          "PostgreSQL refuses the statement (42703); outside of queries it gives no hint which"
              + " column was meant.",
          "Use the name of a column the table has, or add it before.");

  private static final Set<String> SYSTEM =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid");

  UnknownColumn() {
    super(INFO);
  }

  @Override
  protected void look(Spot spot) {
    SchemaView view = spot.statement().before();
    if (view.isUnsure(Unsure.COLUMNS)) {
      return;
    }
    Map<String, List<Uses.ColumnUse>> unknown = new LinkedHashMap<>();
    Tables tables = new Tables(view);
    for (Uses.ColumnUse use : Uses.of(spot).columns()) {
      if (isUnknown(spot.statement(), tables, use)) {
        String key = use.column().name() + " " + use.tables();
        unknown.computeIfAbsent(key, k -> new ArrayList<>()).add(use);
      }
    }
    unknown.values().forEach(uses -> report(spot.file(), spot.statement(), uses, spot.findings()));
  }

  /** The tables of one statement; each is looked for once, however many columns it has. */
  private static final class Tables {
    private final SchemaView view;
    private final Map<Name, Optional<Relation>> found = new IdentityHashMap<>(4);

    private Tables(SchemaView view) {
      this.view = view;
    }

    private Optional<Relation> of(Name name) {
      return found.computeIfAbsent(name, one -> view.relation(one.schema(), one.own()));
    }
  }

  private static boolean isUnknown(CheckedStatement statement, Tables tables, Uses.ColumnUse use) {
    SchemaView view = tables.view;
    String column = use.column().name();
    if (SYSTEM.contains(column)) {
      return false;
    }
    for (Name table : use.tables()) {
      if (statement.shape() instanceof CreateTable created && created.name().equals(table)) {
        if (mayDefine(created, view, column)) {
          return false;
        }
        continue;
      }
      Optional<Relation> relation = tables.of(table);
      // A bare name may also stand for the whole row.
      if (relation.isEmpty()
          || !relation.get().complete()
          || view.isOpen(relation.get().name().schema())
          || relation.get().column(column).isPresent()
          || table.own().equals(column)) {
        return false;
      }
    }
    // A function of the row may be written like a column of it.
    return view.routines(Optional.empty(), column).isEmpty();
  }

  private static boolean mayDefine(CreateTable table, SchemaView view, String column) {
    return !table.isComplete()
        || table.columns().stream().anyMatch(one -> one.name().name().equals(column))
        || table.name().own().equals(column)
        // IF NOT EXISTS: the table that is there may have it.
        || table.ifNotExists()
            && view.relation(table.name().schema(), table.name().own()).isPresent();
  }

  private static void report(
      CheckedFile file, CheckedStatement statement, List<Uses.ColumnUse> uses, Findings findings) {
    SchemaView view = statement.before();
    Ident column = uses.getFirst().column();
    List<Relation> tables =
        uses.getFirst().tables().stream()
            .flatMap(name -> view.relation(name.schema(), name.own()).stream())
            .toList();
    List<Suggestion> near = near(statement, tables, column.name());
    Meant meant = new Meant();
    for (Relation table : tables) {
      ObjectName name = table.name();
      String what = name.words() + "." + column.name();
      meant
          .fate(what, view.fateOfColumn(name, column.name()))
          .later(what, view.laterOriginOfColumn(name, column.name()));
    }
    Findings.Entry entry =
        findings
            .error(
                column.span().start(),
                column.span().end(),
                "%s has no column %s here.".formatted(words(uses.getFirst()), column.name()))
            .suggest(meant.near(near).or("Add the column before, or correct its name."));
    List<Token> places =
        uses.stream()
            .map(use -> use.column().span())
            .map(span -> new Token(TokenKind.IDENTIFIER, span.start(), span.end()))
            .toList();
    for (Suggestion one : near) {
      entry.fix(Occurrences.rename(file, column.name(), one.candidate().name(), places));
    }
  }

  private static String words(Uses.ColumnUse use) {
    List<String> names = use.tables().stream().map(Name::toString).distinct().toList();
    return names.size() == 1
        ? "The table " + names.getFirst()
        : "None of the tables " + String.join(", ", names);
  }

  private static List<Suggestion> near(
      CheckedStatement statement, List<Relation> tables, String wanted) {
    Set<String> set = new HashSet<>();
    if (statement.shape() instanceof Update update) {
      // What is being set is hardly what it is set to.
      update.columns().forEach(column -> set.add(column.name()));
    }
    List<Candidate> candidates =
        tables.stream()
            .flatMap(table -> table.columns().stream())
            .filter(column -> !set.contains(column.name()))
            .map(UnknownColumn::candidate)
            .toList();
    return NearestNames.trimmed(NearestNames.ofColumn(wanted, Optional.empty(), candidates));
  }

  private static Candidate candidate(Column column) {
    return Candidate.column(
        column.name(), column.type(), column.references().map(to -> to.schema() + "." + to.name()));
  }
}
