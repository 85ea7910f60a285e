package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that is to be made and is there already. */
final class AlreadyThere implements Entry {
  private static final Pattern COLUMN =
      Pattern.compile("column \"(.+?)\" of relation \"(.+?)\" already exists");
  private static final Pattern OF_TABLE =
      Pattern.compile(
          "(policy|trigger|constraint|rule) \"(.+?)\" for (?:relation|table|domain) \"?(.+?)\"?"
              + " already exists");
  private static final Pattern NAMED =
      Pattern.compile(
          "(relation|type|role|schema|database|function|extension|enum label|publication"
              + "|event trigger|server|collation|operator|constraint|policy|trigger|replication slot"
              + "|subscription|language|tablespace|foreign-data wrapper)"
              + " \"(.+?)\" already exists");

  @Override
  public Set<String> states() {
    return Set.of("42P07", "42710", "42701", "42723", "42P06", "42P04");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    Matcher column = COLUMN.matcher(message);
    if (column.find()) {
      return Optional.of(column(failure, column.group(1), column.group(2)));
    }
    Matcher twice = Pattern.compile("column \"(.+?)\" specified more than once").matcher(message);
    if (twice.find()) {
      return Optional.of(
          Draft.of(
              "The statement names the column " + twice.group(1) + " twice.",
              "Keep it once; in a view or table made of a join write out the columns instead of *,"
                  + " and give one another name with AS."));
    }
    Matcher ofTable = OF_TABLE.matcher(message);
    if (ofTable.find()) {
      return Optional.of(ofTable(failure, ofTable.group(1), ofTable.group(2), ofTable.group(3)));
    }
    Matcher named = NAMED.matcher(message);
    if (named.find()) {
      return Optional.of(named(failure, named.group(1), named.group(2)));
    }
    return Names.quoted(message).stream()
        .findFirst()
        .map(name -> named(failure, noun(failure.state()), name));
  }

  /** For a message in another language. */
  private static String noun(String state) {
    return switch (state) {
      case "42P07" -> "relation";
      case "42723" -> "function";
      case "42P06" -> "schema";
      case "42P04" -> "database";
      default -> "object";
    };
  }

  private static Draft draft(String what) {
    return Draft.of(
        what,
        "If it is what the file wants, mark the migration as applied or make it only if it does not"
            + " exist; if not, alter what is there.");
  }

  private static Draft column(Case failure, String column, String table) {
    Draft draft = draft("%s has a column %s already.".formatted(table, column));
    Optional<String> live = Tables.named(failure, table);
    Optional<Evidence> columns = live.flatMap(name -> Tables.columns(failure, name));
    Set<String> there = new HashSet<>(Tables.shape(columns).keySet());
    there.add(column);
    List<String> row = Tables.shape(columns).get(column);
    if (row != null) {
      draft.why(
          "It is %s%s there; see that this is what the file wants."
              .formatted(row.get(1), row.get(2).matches("t|true") ? "" : ", NOT NULL"));
    }
    made(draft, failure, ObjectKind.COLUMN, column, Optional.of(table));
    if (row != null && live.isPresent()) {
      draft.fix(OtherType.fix(draft, failure, live.get(), column, row.get(1)));
    }
    return draft
        .evidence(columns)
        .fix(
            failure.failed().source().isEmpty()
                ? Guards.ifNotExists(failure)
                : Guards.addColumns(failure, there));
  }

  private static Draft ofTable(Case failure, String kind, String name, String table) {
    Draft draft = draft("%s has a %s %s already.".formatted(table, kind, name));
    String query =
        switch (kind) {
          case "policy" -> ThereQueries.POLICY;
          case "trigger" -> ThereQueries.TRIGGER;
          default -> ThereQueries.CONSTRAINT;
        };
    Optional<Evidence> there =
        failure.live().ask("The " + kind + " that is there", query, name, Names.own(table));
    draft.evidence(there);
    there
        .filter(found -> kind.equals("constraint") && found.rows().size() == 1)
        .ifPresent(found -> draft.why("It is %s.".formatted(found.rows().getFirst().get(1))));
    String quoted = QuotedNames.quoted(name);
    String on = Written.qualified(table);
    if (kind.equals("constraint")) {
      draft
          .fix(
              Guards.before(
                  failure,
                  "Drop it first, if it is there",
                  "ALTER TABLE %s DROP CONSTRAINT IF EXISTS %s;\n".formatted(on, quoted)))
          .remedy(
              "Guard it: ADD CONSTRAINT has no IF NOT EXISTS, so drop it first or ask pg_constraint"
                  + " in a DO block.");
    } else {
      String drop =
          "DROP %s IF EXISTS %s ON %s;\n".formatted(kind.toUpperCase(Locale.ROOT), quoted, on);
      draft.fix(Guards.before(failure, "Drop it first, if it is there", drop));
    }
    made(
        draft,
        failure,
        ObjectKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        name,
        Optional.of(table));
    return draft;
  }

  private static Draft named(Case failure, String kind, String name) {
    String noun = kind.equals("relation") ? "table, view, index or sequence" : kind;
    Draft draft = draft("There is %s %s already.".formatted(Near.withArticle(noun), name));
    switch (kind) {
      case "relation" -> RelationThere.into(draft, failure, name);
      case "function" -> {
        draft.evidence(
            failure.live().ask("Functions of this name", ThereQueries.FUNCTION, Names.own(name)));
        draft.remedy("Say CREATE OR REPLACE FUNCTION.");
        draft.fix(failure.replaceText("Replace it", "CREATE", "CREATE OR REPLACE"));
        draft.fix(failure.replaceText("Replace it", "create ", "create or replace "));
        made(draft, failure, ObjectKind.FUNCTION, name, Optional.empty());
      }
      case "type" -> {
        Optional<Evidence> there =
            failure.live().ask("The type that is there", ThereQueries.TYPE, Names.own(name));
        draft.evidence(there);
        boolean ofTable =
            there
                    .filter(found -> found.rows().stream().allMatch(row -> row.get(2).isEmpty()))
                    .isPresent()
                && Tables.named(failure, name).isPresent();
        if (ofTable) {
          return draft
              .why(
                  "It is the type of the rows of the table %s: each table has one.".formatted(name))
              .remedy("Choose another name for the type.");
        }
        if (failure.command().startsWith("ALTER")) {
          draft.remedy("Drop or rename the type that has the name, before this statement.");
        } else {
          draft.remedy("CREATE TYPE has no IF NOT EXISTS: guard it with a DO block.");
        }
        made(draft, failure, ObjectKind.TYPE, name, Optional.empty());
        there
            .flatMap(found -> Shortfall.ofEnum(failure, found.rows()))
            .ifPresent(
                lacks ->
                    lacking(
                        draft,
                        failure,
                        lacks,
                        "labels",
                        Guards.guarded(failure, "duplicate_object")));
        if (!failure.command().startsWith("ALTER")) {
          draft.fix(Guards.guarded(failure, "duplicate_object"));
        }
      }
      case "role" -> {
        draft.remedy("CREATE ROLE has no IF NOT EXISTS: guard it with a DO block.");
        draft.fix(Guards.guarded(failure, "duplicate_object"));
      }
      case "enum label" -> {
        draft.evidence(failure.live().ask("Types with this label", ThereQueries.LABELS, name));
        draft.fix(
            failure.replaceText(
                "Add it only if it is not there", "ADD VALUE", "ADD VALUE IF NOT EXISTS"));
      }
      case "database" ->
          draft.remedy(
              "CREATE DATABASE has no IF NOT EXISTS: leave it out where the database is there, or ask"
                  + " pg_database first.");
      case "replication slot" ->
          draft
              .remedy(
                  "Give each subscriber a slot of its own name; one that nobody reads any more keeps"
                      + " the WAL: drop it.")
              .run(
                  "See who reads it; when nobody does, drop it",
                  "SELECT slot_name, active, restart_lsn FROM pg_replication_slots; -- SELECT pg_drop_replication_slot(%s);"
                      .formatted(StringConstant.of(name)));
      case "schema", "extension" -> draft.fix(Guards.ifNotExists(failure));
      default -> {
        if (failure.state().equals("42701")) {
          draft.fix(Guards.ifNotExists(failure));
        } else {
          draft.remedy("Leave the statement out where it is what is wanted, or drop it first.");
        }
      }
    }
    return draft;
  }

  /** To guard the statement alone would hide the gap. */
  static void lacking(
      Draft draft, Case failure, Shortfall shortfall, String parts, Optional<Fix> guard) {
    draft
        .why(shortfall.told(parts))
        .remedy("Add what it lacks; guarding the statement alone would leave it as it is.");
    if (failure.failed().ran() == Failed.Ran.UNKNOWN) {
      draft.fix(shortfall.fix());
    } else {
      guard.ifPresent(
          fix ->
              draft.fix(
                  Guards.followed(
                      failure,
                      fix,
                      "Make it only if it is not there, and add what it lacks (%s)"
                          .formatted(String.join(", ", shortfall.lacks())),
                      shortfall.fix().sql().orElse(""))));
    }
  }

  /** Which file made it. */
  static void made(
      Draft draft, Case failure, ObjectKind kind, String name, Optional<String> table) {
    failure
        .trail()
        .about(
            step ->
                step.deed() == Trail.Deed.MAKES
                    && (step.kind() == kind || kind == ObjectKind.TABLE && step.kind().isRelation())
                    && Origin.isNamed(step, name)
                    && (table.isEmpty()
                        || step.table().map(Names.own(table.get())::equals).orElse(true)))
        .stream()
        .filter(step -> !Origin.isAt(failure, step))
        .findFirst()
        .ifPresent(step -> draft.why("%s makes it, too.".formatted(step.place())));
  }
}
