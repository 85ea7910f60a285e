package dev.drydock.check.security;

import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.DoBlock;
import dev.drydock.sql.ddl.Name;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a table's row security in the end. */
final class RowSecurity {
  private RowSecurity() {}

  /** The table as all pending migrations leave it, if its row security is known to be off. */
  static Optional<Relation> off(Spot spot, Name table) {
    return spot.file()
        .end()
        .relation(table.schema(), table.own())
        .filter(r -> r.isCompleteTable() && !r.rowSecurity())
        .filter(r -> !switchedByCode(spot));
  }

  /** A DO block may switch it on for tables it finds. */
  private static boolean switchedByCode(Spot spot) {
    for (CheckedStatement statement : spot.file().statements()) {
      if (statement.shape() instanceof DoBlock
          && spot.file()
              .text(statement.start(), statement.end())
              .toUpperCase(Locale.ROOT)
              .contains("ROW LEVEL SECURITY")) {
        return true;
      }
    }
    return false;
  }

  /** The statement that switches it on. */
  static String enable(Spot spot, Name table) {
    return "ALTER TABLE " + spot.text(table.span()) + " ENABLE ROW LEVEL SECURITY;";
  }
}
