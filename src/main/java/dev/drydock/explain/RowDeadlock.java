package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two transactions that write the same rows, each in an order of its own. */
final class RowDeadlock implements Entry {
  private static final Pattern OF_ROWS = Pattern.compile("ShareLock on transaction \\d+");
  private static final Pattern WHERE =
      Pattern.compile("tuple \\([\\d,]+\\) in relation \"([^\"]+)\"");

  @Override
  public Set<String> states() {
    return Set.of("40P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher relation = WHERE.matcher(failure.error().where().orElse(""));
    boolean known = relation.find();
    if (!known && !OF_ROWS.matcher(failure.detail()).find()) {
      return Optional.empty();
    }
    String rows = known ? "rows of " + relation.group(1) : "the same rows";
    return Optional.of(
        Draft.of(
            "Two transactions write %s in different order, each waited for the other (a deadlock),"
                    .formatted(rows)
                + " and PostgreSQL ended this one.",
            "Run it again; that it does not come back, let all write in one order (sort the rows by"
                + " their key before an INSERT or UPDATE of several) and keep transactions short."));
  }
}
