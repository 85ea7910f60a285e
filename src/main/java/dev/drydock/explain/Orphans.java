package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.Ident;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows that refer to a row that is not there, or that are referred to. */
final class Orphans implements Entry {
  private static final Pattern STILL =
      Pattern.compile(
          "update or delete on table \"(.+?)\" violates .*?foreign key constraint \"(.+?)\""
              + "(?: on table \"(.+?)\")?");
  private static final Pattern INSERT =
      Pattern.compile(
          "(?:(?:insert|update|insert or update) on table \"(.+?)\"|row) violates foreign key constraint \"(.+?)\"");
  private static final Pattern PARENT = Pattern.compile("in table \"(.+?)\"");

  /** A foreign key by its name. */
  static final String CONSTRAINT =
      """
      SELECT o.conrelid::regclass::text AS table, o.confrelid::regclass::text AS "refers to",
             (SELECT string_agg(a.attname, ', ' ORDER BY k.i)
                FROM unnest(o.conkey) WITH ORDINALITY k(n, i)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.n)
               AS columns,
             (SELECT string_agg(a.attname, ', ' ORDER BY k.i)
                FROM unnest(o.confkey) WITH ORDINALITY k(n, i)
                JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.n)
               AS "refers to columns",
             pg_catalog.pg_get_constraintdef(o.oid) AS definition
        FROM pg_catalog.pg_constraint o
       WHERE o.contype = 'f' AND o.conname = ?
      """;

  @Override
  public Set<String> states() {
    return Set.of("23503");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher still = STILL.matcher(failure.message());
    if (still.find()) {
      return Optional.of(
          StillReferenced.of(failure, still.group(1), still.group(2), still.group(3)));
    }
    Matcher insert = INSERT.matcher(failure.message());
    if (insert.find()) {
      String child =
          failure
              .error()
              .relation()
              .or(() -> Optional.ofNullable(insert.group(1)))
              .orElseGet(() -> Tables.ofConstraint(failure, insert.group(2)));
      return Optional.of(orphan(failure, child, insert.group(2)));
    }
    Optional<Key> alone =
        Key.in(failure.message()).filter(key -> failure.message().startsWith("Key ("));
    if (alone.isPresent()) {
      return alone.map(key -> alone(key, failure.message()));
    }
    Optional<String> constraint = failure.error().constraint();
    return failure.error().relation().flatMap(t -> constraint.map(c -> orphan(failure, t, c)));
  }

  /** Of a text that has the detail and not the message. */
  private static Draft alone(Key key, String message) {
    Matcher named = PARENT.matcher(message);
    String table = named.find() ? named.group(1) : Names.quoted(message).getLast();
    return message.contains("referenced")
        ? Draft.of(
            "Rows of %s still refer to (%s) = (%s).".formatted(table, key.columns(), key.value()),
            "Look at those rows of %s first, then remove or change them.".formatted(table))
        : Draft.of(
            "A row refers to (%s) = (%s) of %s, which is not there."
                .formatted(key.columns(), key.value(), table),
            "Insert the row into %s first, or mend the reference.".formatted(table));
  }

  private static Draft orphan(Case failure, String child, String constraint) {
    String parent = parent(failure, constraint);
    Optional<Key> key = Key.in(failure.detail());
    String value = key.map(k -> "(%s) = (%s)".formatted(k.columns(), k.value())).orElse("");
    Draft draft =
        Draft.of(
            "A row of %s refers to %s of %s, which is not there (foreign key %s)."
                .formatted(
                    child,
                    value.isEmpty() ? "a row" : value,
                    parent,
                    value.isEmpty() ? by(failure, constraint) : constraint),
            "Insert the row into %s first, or mend the reference.".formatted(parent));
    Optional<Evidence> foreign = failure.live().ask("The foreign key", CONSTRAINT, constraint);
    boolean toCome =
        failure.words().isEmpty()
            && foreign.filter(f -> f.rows().isEmpty() && f.failure().isEmpty()).isPresent();
    boolean adds = failure.command().startsWith("ALTER TABLE") || toCome;
    Optional<String> table = Tables.named(failure, child);
    Optional<String> target = Tables.named(failure, parent);
    if (table.isPresent() && target.isPresent()) {
      Set<String> known = Tables.shape(Tables.columns(failure, table.get())).keySet();
      Optional<List<String>> columns =
          key.isPresent()
              ? key.get().in(known)
              : added(failure)
                  .map(one -> one.columns().stream().map(Ident::name).toList())
                  .filter(known::containsAll)
                  .filter(one -> !one.isEmpty());
      List<String> referenced = referenced(failure, target.get(), constraint);
      if (columns.isPresent() && columns.get().size() == referenced.size()) {
        if (adds) {
          failure.notValid().ifPresent(draft::fix);
          rows(draft, failure, table.get(), target.get(), columns.get(), referenced);
        } else {
          Inherited.into(draft, failure, parent, target.get());
          Optional<Evidence> rows =
              failure
                  .live()
                  .ask("Rows of " + parent, "SELECT count(*) AS rows FROM ONLY " + target.get());
          draft.evidence(rows);
          rows.flatMap(Evidence::value)
              .filter(count -> count.equals("0") && !draft.hasFix())
              .ifPresent(
                  none ->
                      draft
                          .why("%s is empty.".formatted(parent))
                          .remedy("Load %s first, then %s.".formatted(parent, child)));
        }
      }
    }
    if (adds) {
      draft.run(
          "Validate it when the rows are mended",
          "ALTER TABLE %s VALIDATE CONSTRAINT %s;"
              .formatted(Written.qualified(child), QuotedNames.quoted(constraint)));
    }
    if (!adds && key.isPresent()) {
      foreign
          .flatMap(found -> found.rows().stream().findFirst())
          .ifPresent(row -> OtherNamesake.into(draft, failure, constraint, row, key.get()));
    }
    return draft.evidence(foreign);
  }

  private static void rows(
      Draft draft,
      Case failure,
      String table,
      String target,
      List<String> columns,
      List<String> referenced) {
    List<String> filled = new ArrayList<>();
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String own = "c." + QuotedNames.quoted(columns.get(i));
      filled.add(own + " IS NOT NULL");
      equal.add("p." + QuotedNames.quoted(referenced.get(i)) + " = " + own);
    }
    String condition =
        String.join(" AND ", filled)
            + " AND NOT EXISTS (SELECT FROM %s p WHERE %s)"
                .formatted(target, String.join(" AND ", equal));
    Rows.where(draft, failure, table, "c", ", " + Rows.columns("c", columns), condition);
    if (failure.failed().ran() == Failed.Ran.UNKNOWN
        && (!failure.words().isEmpty()
            || failure
                .live()
                .text("SELECT 1 FROM %s c WHERE %s LIMIT 1".formatted(table, condition))
                .isPresent())) {
      draft.firstFix(
          Fix.run("See those rows", "SELECT c.* FROM %s c WHERE %s;".formatted(table, condition)));
    }
    draft
        .remedy(
            "Mend or remove those rows first, or add the constraint NOT VALID and mend them after.")
        .run(
            "Set those references to NULL",
            "UPDATE %s c SET %s WHERE %s;"
                .formatted(
                    table,
                    String.join(
                        ", ",
                        columns.stream().map(c -> QuotedNames.quoted(c) + " = NULL").toList()),
                    condition))
        .check("SELECT count(*) FROM %s c WHERE %s".formatted(table, condition));
  }

  private static String parent(Case failure, String constraint) {
    Matcher parent = PARENT.matcher(failure.detail());
    if (parent.find()) {
      return parent.group(1);
    }
    List<String> names = Names.quoted(failure.detail());
    return names.isEmpty()
        ? added(failure)
            .flatMap(key -> key.references())
            .map(reference -> reference.table().toString())
            .or(() -> referred(failure, constraint))
            .orElse("another table")
        : names.getLast();
  }

  /** The foreign key the statement would add. */
  private static Optional<Constraint> added(Case failure) {
    return Added.constraints(failure)
        .filter(one -> one.kind() == Constraint.Kind.FOREIGN_KEY)
        .findFirst();
  }

  /** The key's name, with its columns where the statement says them. */
  private static String by(Case failure, String constraint) {
    return constraint
        + added(failure)
            .map(one -> one.columns().stream().map(Ident::name).collect(Collectors.joining(", ")))
            .map(columns -> " on (%s)".formatted(columns))
            .orElse("");
  }

  private static Optional<String> referred(Case failure, String constraint) {
    return failure.live().ask("", CONSTRAINT, constraint).stream()
        .flatMap(found -> found.rows().stream())
        .map(row -> row.get(1))
        .findFirst();
  }

  /** As the statement says, else the constraint that is there, else the primary key. */
  private static List<String> referenced(Case failure, String target, String constraint) {
    List<String> written =
        Added.constraints(failure)
            .flatMap(added -> added.references().stream())
            .map(reference -> reference.columns().stream().map(Ident::name).toList())
            .findFirst()
            .orElse(List.of());
    if (!written.isEmpty()) {
      return written;
    }
    List<String> there =
        failure.live().ask("", CONSTRAINT, constraint).stream()
            .flatMap(found -> found.rows().stream())
            .map(row -> row.get(3))
            .toList();
    return there.isEmpty()
        ? Rows.primaryKey(failure, target)
        : List.of(there.getFirst().split(", "));
  }
}
