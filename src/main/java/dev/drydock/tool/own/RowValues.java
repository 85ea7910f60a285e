package dev.drydock.tool.own;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Session;
import dev.drydock.tool.AppliedFacts;
import dev.drydock.tool.TableColumns;
import dev.drydock.tool.TableColumns.Column;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A row to be, for the columns the table has. Values travel as text and are cast to the columns'
 * types by the server, so whatever types a hand-made table has are met.
 */
final class RowValues {
  private final TableColumns table;
  private final Map<String, String> expressions = new LinkedHashMap<>();
  private final List<Object> parameters = new ArrayList<>();

  RowValues(TableColumns table) {
    this.table = table;
  }

  static RowValues of(TableFacts facts, Migration migration, AppliedFacts run, Outcome outcome) {
    TableColumns table = facts.columns();
    RowValues row = new RowValues(table);
    row.setText("id", migration.id());
    row.set("version", version(table, migration));
    row.set("name", migration.name());
    row.set("checksum", facts.checksumForm().of(run));
    row.set("applied_at", run.appliedAt().toString());
    row.setText("executed_by", run.appliedBy());
    row.setText("applied_by", run.appliedBy());
    row.set("execution_time_ms", Long.toString(run.took().toMillis()));
    row.set("status", outcome.status());
    row.set("success", Boolean.toString(outcome.error().isEmpty()));
    outcome.error().ifPresent(message -> row.set("error_message", message));
    row.metadata(run, facts.checksumForm().noted(), outcome);
    return row;
  }

  /** Only what is recorded of a file's text. */
  static RowValues ofText(TableFacts facts, AppliedFacts run) {
    RowValues row = new RowValues(facts.columns());
    row.set("checksum", facts.checksumForm().of(run));
    Column metadata = facts.columns().columns().get("metadata");
    if (metadata != null && !metadata.generated()) {
      row.expressions.put(
          "metadata",
          "CAST((coalesce(metadata::text::jsonb, '{}')"
              + " || jsonb_build_object('checksum_algorithm', CAST(? AS text)))::text AS "
              + metadata.type()
              + ")");
      row.parameters.add(facts.checksumForm().noted());
    }
    return row;
  }

  /** How a run ended, in the table's own word. */
  record Outcome(String status, Optional<String> error, boolean marked) {}

  /** The INSERT; gives the row back as {@link OwnRows#selected} reads it. */
  String insert(List<String> names) throws DrydockException {
    fillRequired();
    List<String> columns = expressions.keySet().stream().map(Session::quoted).toList();
    return "INSERT INTO "
        + OwnRows.name(table.table())
        + " ("
        + String.join(", ", columns)
        + ") VALUES ("
        + String.join(", ", expressions.values())
        + ") RETURNING "
        + OwnRows.selected(names);
  }

  /**
   * An UPDATE of the rows a condition finds, whose parameters follow its own; gives them back as
   * {@link OwnRows#selected} reads them.
   */
  String update(List<String> names, String condition) {
    return "UPDATE "
        + OwnRows.name(table.table())
        + " SET "
        + expressions.entrySet().stream()
            .map(one -> Session.quoted(one.getKey()) + " = " + one.getValue())
            .collect(Collectors.joining(", "))
        + " WHERE "
        + condition
        + " RETURNING "
        + OwnRows.selected(names);
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  private static String version(TableColumns table, Migration migration) {
    String text = migration.version().map(Version::text).orElse("");
    return isText(table.columns().get("version")) || !text.matches("[0-9]+")
        ? text
        : new BigInteger(text).toString();
  }

  private void set(String column, String value) {
    Column known = table.columns().get(column);
    if (known != null && !known.generated()) {
      expressions.put(column, "CAST(? AS " + known.type() + ")");
      parameters.add(value);
    }
  }

  /** Sets it only where it is text: ids and users are numbers and uuids elsewhere. */
  private void setText(String column, String value) {
    Column known = table.columns().get(column);
    if (known != null && isText(known)) {
      set(column, value);
    }
  }

  private void metadata(AppliedFacts run, String algorithm, Outcome outcome) {
    Column known = table.columns().get("metadata");
    if (known == null || known.generated()) {
      return;
    }
    expressions.put(
        "metadata",
        "CAST(jsonb_strip_nulls(jsonb_build_object('session_user', session_user::text,"
            + " 'host', CAST(? AS text), 'program', CAST(? AS text),"
            + " 'checksum_algorithm', CAST(? AS text),"
            + " 'marked', CASE WHEN ? = 'marked' THEN true END))::text AS "
            + known.type()
            + ")");
    parameters.addAll(
        List.of(run.host(), run.program(), algorithm, outcome.marked() ? "marked" : "ran"));
  }

  private void fillRequired() throws DrydockException {
    TreeSet<String> unknown = new TreeSet<>();
    table
        .columns()
        .forEach(
            (name, column) -> {
              if (column.required() && !expressions.containsKey(name)) {
                if (name.equals("error_message")) {
                  set(name, "");
                } else {
                  unknown.add(name);
                }
              }
            });
    if (!unknown.isEmpty()) {
      throw new DrydockException(
          DrydockException.Kind.REFUSED,
          Problem.error(
              "history-required-column",
              "The history "
                  + table.table()
                  + " requires a value for "
                  + String.join(", ", unknown)
                  + ", and only its own runner knows one.",
              "Give the column a default, or let it be null."));
    }
  }

  static boolean isText(Column column) {
    String type = column.type();
    return type.equals("text") || type.startsWith("character") || type.equals("citext");
  }
}
