package dev.drydock.catalog.ddl;

import java.util.List;
import java.util.stream.Collectors;

/** Statements in the order in which they can run. */
public record DdlScript(List<DdlStatement> statements) {
  public DdlScript {
    statements = List.copyOf(statements);
  }

  /** As a file has it; remarks stand above their statements as comments. */
  public String text() {
    return statements.stream()
        .map(
            one ->
                one.remark().map(remark -> "-- " + remark + "\n").orElse("")
                    + (one.sql().isEmpty() ? "" : one.sql() + ";\n"))
        .collect(Collectors.joining("\n"));
  }

  /** Those that run, without remarks. */
  public List<String> sql() {
    return statements.stream().map(DdlStatement::sql).filter(sql -> !sql.isEmpty()).toList();
  }

  /** What no statement can do, or what to know before running them. */
  public List<String> remarks() {
    return statements.stream().flatMap(one -> one.remark().stream()).toList();
  }
}
