package dev.drydock.tool.flyway;

import dev.drydock.migration.HistoryTable;
import dev.drydock.server.Session;
import dev.drydock.tool.rows.RowReader;
import java.util.List;

/** How Flyway makes its table on PostgreSQL, the names of its index and constraint with it. */
final class FlywayTable {
  private FlywayTable() {}

  static List<String> create(HistoryTable table) {
    String name = RowReader.name(table);
    return List.of(
        """
        CREATE TABLE %s (
          installed_rank integer NOT NULL,
          version varchar(50),
          description varchar(200) NOT NULL,
          type varchar(20) NOT NULL,
          script varchar(1000) NOT NULL,
          checksum integer,
          installed_by varchar(100) NOT NULL,
          installed_on timestamp NOT NULL DEFAULT now(),
          execution_time integer NOT NULL,
          success boolean NOT NULL
        )"""
            .formatted(name),
        "ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY (installed_rank)"
            .formatted(name, Session.quoted(table.name() + "_pk")),
        "CREATE INDEX %s ON %s (success)".formatted(Session.quoted(table.name() + "_s_idx"), name));
  }
}
