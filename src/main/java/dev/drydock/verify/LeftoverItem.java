package dev.drydock.verify;

import dev.drydock.problem.DrydockException;
import dev.drydock.verify.Item.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Copies of tables that somebody made and dated, such as {@code orders_backup_20240131}. */
public final class LeftoverItem {
  /** Partitions carry dates as well: only a name that says copy, on a table that is no part. */
  private static final String TABLES =
      """
      SELECT pg_catalog.format('%I.%I', n.nspname, c.relname),
             pg_catalog.translate(
               pg_catalog.substring(c.relname::text, '(20[0-9][0-9][_-]?[0-9][0-9][_-]?[0-9][0-9])'),
               '_-', ''),
             pg_catalog.pg_size_pretty(pg_catalog.pg_total_relation_size(c.oid))
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm') AND NOT c.relispartition
         AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
         AND c.relname ~* '(^|[_-])(backup|bak|bkp|old|copy|tmp|temp|saved?|orig)([_-]|[0-9]|$)'
         AND c.relname ~ '20[0-9][0-9][_-]?[0-9][0-9][_-]?[0-9][0-9]'
         AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid)
       ORDER BY 1
      """;

  private LeftoverItem() {}

  /**
   * @param days how old one may be
   */
  public static Item of(Questions questions, LocalDate today, int days) throws DrydockException {
    List<String> old = new ArrayList<>();
    int young = 0;
    for (List<String> row : questions.ask(TABLES, Map.of())) {
      Optional<LocalDate> date = date(row.get(1));
      if (date.isEmpty()) {
        continue;
      }
      if (date.get().isBefore(today.minusDays(days))) {
        old.add(row.get(0) + ", of " + date.get() + ", " + row.get(2));
      } else {
        young++;
      }
    }
    String title = "No old copies of tables";
    String younger =
        young == 0 ? "." : "; " + young + (young == 1 ? " is younger." : " are younger.");
    return old.isEmpty()
        ? Item.pass("leftovers", title, "No dated copy is older than " + days + " days" + younger)
        : new Item(
            "leftovers",
            title,
            Verdict.WARN,
            old.size()
                + " dated "
                + (old.size() == 1 ? "copy is" : "copies are")
                + " older than "
                + days
                + " days"
                + younger,
            old,
            "Look whether anybody needs them still, and drop them with a migration.");
  }

  private static Optional<LocalDate> date(String digits) {
    try {
      return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }
}
