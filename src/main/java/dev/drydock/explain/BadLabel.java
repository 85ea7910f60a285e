package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.Fix;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text that is no label of an enum. */
final class BadLabel {
  /** Of long enums the first labels are enough to see what they are like. */
  private static final int SHOWN = 8;

  private static final String LABELS =
      """
      SELECT t.oid::regtype::text AS type, e.enumlabel AS label
        FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
       WHERE t.typname = ? ORDER BY 1, e.enumsortorder LIMIT 100
      """;

  static final Pattern SAID =
      Pattern.compile("invalid input value for enum (.+?): \"(.*)\"", Pattern.DOTALL);

  private BadLabel() {}

  /** Whether a file that is not applied yet adds the label. */
  static boolean isToCome(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find()
        && toCome(failure, Case.stored(Names.own(said.group(1))), said.group(2)).isPresent();
  }

  private static Optional<Trail.Label> toCome(Case failure, String type, String label) {
    return failure.trail().labels(type, label).stream()
        .filter(one -> one.standing() != Trail.Standing.APPLIED)
        .findFirst();
  }

  static Draft of(Case failure, String type, String label) {
    String own = Case.stored(Names.own(type));
    Optional<Evidence> labels = failure.live().ask("Labels of " + type, LABELS, own);
    Draft draft =
        Draft.of(
                "“%s” is no value of the enum %s.".formatted(label, type),
                "Correct the value, or add it to the type in an earlier file of its own.")
            .evidence(labels);
    Optional<Trail.Label> toCome = toCome(failure, own, label);
    if (toCome.isPresent()) {
      Trail.Label made = toCome.get();
      return draft
          .why("%s, line %d adds it, and is not applied here.".formatted(made.file(), made.line()))
          .remedy("Apply %s first.".formatted(made.file()))
          .fix(Near.said("Apply " + made.file()));
    }
    List<Candidate> there =
        labels.stream()
            .flatMap(found -> found.rows().stream())
            .filter(row -> !label.equals(row.get(1)))
            .map(row -> Candidate.of(row.get(1)))
            .toList();
    Optional<Fix> elsewhere = LabelElsewhere.into(draft, failure, type, label);
    if (elsewhere.isPresent()) {
      return draft.fix(elsewhere);
    }
    List<Suggestion> near = NearestNames.of(label, there);
    boolean weak = !near.isEmpty() && Near.isWeak(near.getFirst());
    if (!weak) {
      near(draft, failure, label, near);
    }
    if (label.isBlank()) {
      return draft
          .remedy(
              "Send NULL where there is no value, or one of its labels (%s)."
                  .formatted(shown(there)))
          .fix(Near.said("Send NULL in place of the empty text"));
    }
    if (!label.matches("[\\p{L}\\p{N}_ .:/-]+")) {
      return draft.remedy(
          "Correct the value: it looks like something a program wrote out, not like a label.");
    }
    if (isNumber(label)
        && !there.isEmpty()
        && there.stream().noneMatch(one -> isNumber(one.name()))) {
      return draft.remedy(
          "Send one of its labels (%s): a number is the place in a program's own list, or the value"
                  .formatted(shown(there))
              + " of another column.");
    }
    draft.run(
        "Add the value, in an earlier file of its own",
        "ALTER TYPE %s ADD VALUE IF NOT EXISTS %s;".formatted(type, StringConstant.of(label)));
    if (weak) { // of labels that only share a word there may be many
      near(draft, failure, label, near);
    }
    return draft;
  }

  private static void near(Draft draft, Case failure, String label, List<Suggestion> near) {
    if (near.isEmpty()) {
      return;
    }
    String best = StringConstant.of(near.getFirst().candidate().name());
    String title = "Write " + best;
    draft
        .why("It has %s, which is near.".formatted(best))
        .fix(
            failure
                .replaceText(title, StringConstant.of(label), best)
                .or(
                    () ->
                        failure.failed().ran() == Failed.Ran.UNKNOWN
                            ? Optional.of(Near.said(title))
                            : Optional.empty()));
  }

  private static boolean isNumber(String label) {
    return label.matches("[-+]?\\d+(?:\\.\\d+)?");
  }

  private static String shown(List<Candidate> labels) {
    return labels.stream()
        .limit(SHOWN)
        .map(one -> StringConstant.of(one.name()))
        .collect(Collectors.joining(", ", "", labels.size() > SHOWN ? " …" : ""));
  }
}
