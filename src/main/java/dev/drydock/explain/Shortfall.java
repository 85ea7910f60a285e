package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.CreateType;
import dev.drydock.sql.ddl.Shape;
import dev.drydock.sql.ddl.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a thing that is there already lacks of what a statement would have made: where it lacks
 * something, guarding the statement or marking its migration as applied would hide the gap.
 *
 * @param lacks the columns or labels, as they are to be read
 * @param fix adds all of them
 */
record Shortfall(List<String> lacks, Fix fix) {
  private static final String LACKS = "Of the ";

  Shortfall {
    lacks = List.copyOf(lacks);
  }

  /** In a sentence; {@link #isTold} knows it again. */
  String told(String parts) {
    return LACKS
        + "%s the statement wants, it lacks: %s.".formatted(parts, String.join(", ", lacks));
  }

  static boolean isTold(String why) {
    return why.startsWith(LACKS);
  }

  /**
   * Of an enum; empty where it has all labels, or no statement says.
   *
   * @param there schema, name and labels of the types of that name
   */
  static Optional<Shortfall> ofEnum(Case failure, List<List<String>> there) {
    return shape(failure)
        .filter(CreateType.class::isInstance)
        .map(CreateType.class::cast)
        .filter(made -> made.form() == CreateType.Form.ENUM)
        .flatMap(
            made ->
                there.stream()
                    .filter(row -> !row.get(2).isEmpty())
                    .filter(row -> made.name().schema().map(row.get(0)::equals).orElse(true))
                    .findFirst()
                    .flatMap(row -> ofEnum(made, row)));
  }

  private static Optional<Shortfall> ofEnum(CreateType made, List<String> there) {
    List<String> labels = List.of(there.get(2).split(", "));
    String type =
        there.get(0).equals("public")
            ? QuotedNames.quoted(there.get(1))
            : QuotedNames.quoted(there.get(0)) + "." + QuotedNames.quoted(there.get(1));
    return some(
        made.labels().stream().filter(label -> !labels.contains(label)).toList(),
        lacks ->
            lacks.stream()
                .map(
                    label ->
                        "ALTER TYPE %s ADD VALUE IF NOT EXISTS %s;"
                            .formatted(type, StringConstant.of(label)))
                .collect(Collectors.joining("\n")));
  }

  /** Of a table with these columns; empty where it has all of them, or no statement says. */
  static Optional<Shortfall> ofTable(Case failure, String table, List<String> columns) {
    return shape(failure)
        .filter(CreateTable.class::isInstance)
        .map(CreateTable.class::cast)
        .filter(made -> !columns.isEmpty())
        .flatMap(
            made ->
                some(
                    made.columns().stream()
                        .map(column -> column.name().name())
                        .filter(name -> !columns.contains(name))
                        .toList(),
                    lacks ->
                        made.columns().stream()
                            .filter(column -> lacks.contains(column.name().name()))
                            .map(column -> added(failure, column))
                            .collect(
                                Collectors.joining(
                                    ",\n  ",
                                    "ALTER TABLE %s\n  ".formatted(Written.once(table)),
                                    ";"))));
  }

  /** Without NOT NULL: rows that are there have no value for it. */
  private static String added(Case failure, Column column) {
    return "ADD COLUMN IF NOT EXISTS %s %s"
        .formatted(
            QuotedNames.quoted(column.name().name()),
            column.type().map(type -> failure.textOf(type.span())).orElse("text"));
  }

  private static Optional<Shape> shape(Case failure) {
    return failure.failed().source().map(source -> Shapes.of(source.script(), source.statement()));
  }

  private static Optional<Shortfall> some(List<String> lacks, Function<List<String>, String> sql) {
    return lacks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shortfall(
                lacks,
                Fix.run(
                    "Add what it lacks (%s), then mark the migration as applied"
                        .formatted(String.join(", ", lacks)),
                    sql.apply(lacks))));
  }
}
