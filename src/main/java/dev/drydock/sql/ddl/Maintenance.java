package dev.drydock.sql.ddl;

import java.util.List;

/**
 * A command that keeps a table in order: VACUUM, CLUSTER, REINDEX, REFRESH MATERIALIZED VIEW,
 * ANALYZE.
 *
 * @param kind of what is named; {@link ObjectKind#DATABASE} where all is meant
 * @param names empty where all is meant
 * @param full VACUUM FULL
 */
public record Maintenance(
    Command command, ObjectKind kind, List<Name> names, boolean concurrently, boolean full)
    implements Shape {

  /** Which of them. */
  public enum Command {
    VACUUM,
    CLUSTER,
    REINDEX,
    REFRESH,
    ANALYZE
  }

  public Maintenance {
    names = List.copyOf(names);
  }
}
