package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label of an enum that a new one is to stand before or after, or that is to be renamed. */
final class MissingLabel implements Entry {
  private static final Pattern LABEL = Pattern.compile("^\"(.+?)\" is not an existing enum label");

  /** Those of the enums the statement may speak of, by the name behind TYPE. */
  private static final String LABELS =
      """
      SELECT enumlabel FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
       WHERE pg_catalog.strpos(pg_catalog.lower(?), pg_catalog.lower(t.typname)) > 0
       ORDER BY enumsortorder LIMIT 1000
      """;

  @Override
  public Set<String> states() {
    return Set.of("22023");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = LABEL.matcher(failure.message());
    return said.find() ? Optional.of(explain(failure, said.group(1))) : Optional.empty();
  }

  private static Draft explain(Case failure, String label) {
    Draft draft =
        Draft.of("The enum has no label %s.".formatted(label), "Correct the name of the label.");
    Optional<Evidence> labels = failure.live().ask("Its labels", LABELS, failure.statement());
    draft.evidence(labels);
    List<Candidate> candidates =
        labels.stream()
            .flatMap(found -> found.column(0).stream())
            .map(one -> Candidate.of("", one))
            .toList();
    for (Suggestion near : NearestNames.trimmed(NearestNames.of(label, candidates))) {
      String now = near.candidate().name();
      draft
          .why("It has a label %s, which %s.".formatted(now, near.words()))
          .fix(
              failure.replaceText(
                  "Write '%s'".formatted(now), StringConstant.of(label), StringConstant.of(now)));
    }
    return draft;
  }
}
