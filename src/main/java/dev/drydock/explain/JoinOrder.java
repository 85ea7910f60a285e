package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of the FROM list that cannot be seen from where it is named. */
final class JoinOrder implements Entry {
  private static final Pattern INVALID =
      Pattern.compile("invalid reference to FROM-clause entry for table \"(.+?)\"");

  private static final Pattern ALIAS =
      Pattern.compile("Perhaps you meant to reference the table alias \"([^\"]+)\"");

  @Override
  public Set<String> states() {
    return Set.of("42P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher invalid = INVALID.matcher(failure.message());
    if (!invalid.find()) {
      return Optional.empty();
    }
    String name = invalid.group(1);
    String hint = failure.error().hint().orElse("");
    Matcher alias = ALIAS.matcher(hint);
    if (alias.find()) {
      String meant = QuotedNames.quoted(alias.group(1));
      return Optional.of(
          Draft.of(
                  "%s has the alias %s in this query, and is known by that alone."
                      .formatted(name, meant),
                  "Write %s in its place.".formatted(meant))
              .fix(Near.said("Write %s in place of %s before the point".formatted(meant, name))));
    }
    if (hint.contains("LATERAL")) {
      return Optional.of(
          Draft.of(
              "A subquery in FROM does not see %s beside it.".formatted(name),
              "Write LATERAL before the subquery."));
    }
    if (hint.isEmpty() && failure.detail().contains("cannot be referenced from this part")) {
      return Optional.of(
          Draft.of(
              "%s is in the FROM list and cannot be seen here: a JOIN binds before a comma, and in UPDATE and DELETE the ON of FROM does not see the table that is changed."
                  .formatted(name),
              "Write JOIN instead of the comma, or move the condition to WHERE."));
    }
    return Optional.empty();
  }
}
