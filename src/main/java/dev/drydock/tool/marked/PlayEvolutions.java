package dev.drydock.tool.marked;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.HistoryTable;
import dev.drydock.tool.RowColumns;
import dev.drydock.tool.files.UpPart;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evolutions of the Play framework: {@code conf/evolutions/default/1.sql}, divided by {@code # ---
 * !Ups} and {@code # --- !Downs}, or the same behind {@code --}. Play divides at every semicolon,
 * so a file writes two where one stands inside a statement.
 */
final class PlayEvolutions {
  private static final Pattern HASH_LINE = Pattern.compile("(?m)^#.*!Ups.*$");
  private static final Pattern NAME = Pattern.compile("[0-9]+\\.sql");

  private PlayEvolutions() {}

  static MarkedTool tool() {
    return new MarkedTool(
        "play-evolutions",
        "Play evolutions",
        PlayEvolutions::name,
        MarkedTool.Order.BY_NUMBER,
        UpPart.between("^\uFEFF?(?:#|--).*!Ups", "^(?:#|--).*!Downs"),
        Optional.empty(),
        new ReadLayout(
            "play-evolutions",
            "Play evolutions",
            new HistoryTable("public", "play_evolutions"),
            Set.of("id", "hash", "apply_script", "revert_script", "state"),
            columns -> true,
            new RowReader(Optional.of("applied_at"), List.of("id")),
            PlayEvolutions::record),
        Habits.usual(PlayEvolutions::name)
            .withVariables(PlayEvolutions::asSql)
            .naming(new EvolutionNaming(PlayEvolutions::name)));
  }

  private static Optional<VersionedName> name(String file) {
    return NAME.matcher(file).matches() ? VersionedName.parse(file) : Optional.empty();
  }

  /** What PostgreSQL gets to see: a hash begins no comment there. */
  private static String asSql(String text) {
    return HASH_LINE
        .matcher(text)
        .replaceAll(mark -> Matcher.quoteReplacement(" ".repeat(mark.group().length())))
        .replace(";;", ";");
  }

  /** Anything but {@code applied} was left on the way up or down. */
  private static HistoryRecord record(RowColumns row, Optional<Instant> at) {
    HistoryRecord applied =
        Rows.ofVersion(row, Rows.number(row.value("id").orElse("")), Optional.empty(), at);
    String state = row.value("state").orElse("applied");
    return state.equals("applied")
        ? applied
        : new HistoryRecord(
            applied.version(),
            applied.id(),
            applied.name(),
            false,
            row.value("last_problem").filter(text -> !text.isEmpty()).or(() -> Optional.of(state)),
            at,
            applied.appliedBy(),
            applied.took(),
            applied.checksum(),
            row);
  }
}
