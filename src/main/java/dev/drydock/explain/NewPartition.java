package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The partition that would take a row none takes: as the table is cut, and as the row says. */
final class NewPartition {
  private static final Pattern HASH = Pattern.compile("modulus (\\d+), remainder (\\d+)");

  private static final Pattern KEY = Pattern.compile("contains \\([^,()]+\\) = \\((.*?)\\)\\.?$");

  /** More are a script to be written, no suggestion. */
  private static final int MOST = 16;

  private NewPartition() {}

  /**
   * Offers it.
   *
   * @param bounds rows of a partition and its bounds
   */
  static Draft into(Draft draft, Case failure, String table, List<List<String>> bounds) {
    String own = Names.own(table);
    String of = Written.qualified(table);
    List<Matcher> hashes =
        bounds.stream().map(row -> HASH.matcher(row.get(1))).filter(Matcher::find).toList();
    if (!hashes.isEmpty()) {
      return hash(draft, own, of, hashes);
    }
    Matcher key = KEY.matcher(failure.detail());
    if (key.find()
        && !bounds.isEmpty()
        && bounds.stream().allMatch(row -> row.get(1).matches("FOR VALUES IN .*|DEFAULT"))) {
      String value = key.group(1);
      draft.run(
          "Make a partition for this value",
          "CREATE TABLE %s PARTITION OF %s FOR VALUES IN (%s);"
              .formatted(
                  QuotedNames.quoted(own + "_" + value),
                  of,
                  value.equals("null") ? "NULL" : StringConstant.of(value)));
    }
    if (key.reset().find()) {
      TimePartition.sql(failure, own, of, key.group(1), bounds)
          .ifPresent(sql -> draft.run("Make the partition for this time", sql));
    }
    return draft.run(
        "Make a partition for all the rest",
        "CREATE TABLE %s PARTITION OF %s DEFAULT;"
            .formatted(QuotedNames.quoted(own + "_default"), of));
  }

  /** One that is cut by hash has no DEFAULT, and needs each remainder. */
  private static Draft hash(Draft draft, String own, String of, List<Matcher> hashes) {
    int modulus = hashes.stream().mapToInt(h -> Integer.parseInt(h.group(1))).max().orElse(1);
    draft.remedy("Make a partition for each remainder that is missing.");
    for (int i = 0, offered = 0; i < modulus && offered < MOST; i++) {
      int remainder = i;
      boolean taken =
          hashes.stream()
              .anyMatch(
                  h -> remainder % Integer.parseInt(h.group(1)) == Integer.parseInt(h.group(2)));
      if (!taken) {
        offered++;
        draft.run(
            "Make the partition for the remainder " + remainder,
            "CREATE TABLE %s PARTITION OF %s FOR VALUES WITH (MODULUS %d, REMAINDER %d);"
                .formatted(QuotedNames.quoted(own + "_" + remainder), of, modulus, remainder));
      }
    }
    return draft;
  }
}
