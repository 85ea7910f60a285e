package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.server.Session;
import dev.drydock.server.dump.PgDump;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements that make a live schema again, and how they were come by. */
sealed interface SchemaReading {
  /** For reports, for instance {@code pg_dump 17.5}. */
  String name();

  /** Reads them; what cannot be made again is noted. */
  List<String> statements(LiveSource source, Profile profile, Copying copying)
      throws DrydockException;

  /** By PostgreSQL's own program. */
  record Dump(PgDump program) implements SchemaReading {
    private static final String NO_SEARCH_PATH = "set_config('search_path', ''";

    @Override
    public String name() {
      return program.toString();
    }

    @Override
    public List<String> statements(LiveSource source, Profile profile, Copying copying)
        throws DrydockException {
      Script schema =
          Script.parse(
              SchemaDump.run(
                  program.schema(profile.role()), source.clientEnvironment(), source::isCancelled));
      String searchPath;
      List<String> leftOut;
      try (Session session = source.read()) {
        searchPath = CatalogReading.searchPath(session);
        leftOut = CatalogReading.leftOutByDumps(session);
      }
      List<String> statements = new ArrayList<>();
      for (Statement statement : schema.statements()) {
        if (statement.command().equals("CREATE USER MAPPING")) {
          copying.note("a user mapping: nothing here is to reach another server");
        } else if (schema.textOf(statement).contains(NO_SEARCH_PATH)) {
          statements.add(searchPath);
        } else if (statement.kind() != StatementKind.META_COMMAND) { // \\restrict, for psql alone
          statements.add(schema.textOf(statement));
        }
      }
      statements.addAll(leftOut);
      return statements;
    }
  }

  /** By queries of Drydock's own. */
  record Catalogs() implements SchemaReading {
    @Override
    public String name() {
      return "catalog queries";
    }

    @Override
    public List<String> statements(LiveSource source, Profile profile, Copying copying)
        throws DrydockException {
      try (Session session = source.read()) {
        CatalogReading reading = CatalogReading.read(session);
        reading.unknown().forEach(copying::lacks);
        return reading.statements();
      }
    }
  }

  /** With pg_dump where one fits, else without. */
  static SchemaReading of(Optional<PgDump> program) {
    return program.<SchemaReading>map(Dump::new).orElseGet(Catalogs::new);
  }
}
