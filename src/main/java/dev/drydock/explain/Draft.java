package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.problem.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An explanation while it is put together. */
final class Draft {
  private final String what;
  private Optional<String> why = Optional.empty();
  private String remedy;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Fix> fixes = new ArrayList<>();
  private Optional<String> check = Optional.empty();
  private boolean saysNothing;

  private Draft(String what, String remedy) {
    this.what = what;
    this.remedy = remedy;
  }

  /**
   * @param what happened, in one sentence
   * @param remedy what to do, in one sentence
   */
  static Draft of(String what, String remedy) {
    return new Draft(what, remedy);
  }

  Draft why(String reason) {
    why = Optional.of(reason);
    return this;
  }

  Draft why(Optional<String> reason) {
    why = reason.or(() -> why);
    return this;
  }

  Draft remedy(String text) {
    remedy = text;
    return this;
  }

  /** Puts something before what is to be done. */
  Draft before(String first) {
    remedy = first + remedy.substring(0, 1).toLowerCase(Locale.ROOT) + remedy.substring(1);
    return this;
  }

  /** A question whose answer says nothing is left out; a refused one is not. */
  Draft evidence(Optional<Evidence> found) {
    found.filter(e -> !e.rows().isEmpty() || e.failure().isPresent()).ifPresent(evidence::add);
    return this;
  }

  Draft fix(Fix fix) {
    fixes.add(fix);
    return this;
  }

  Draft fix(Optional<Fix> fix) {
    fix.ifPresent(fixes::add);
    return this;
  }

  boolean hasFix() {
    return !fixes.isEmpty();
  }

  /** Whether one of its fixes changes the file. */
  boolean hasEdit() {
    return fixes.stream().anyMatch(fix -> !fix.edits().isEmpty());
  }

  /** Whether it says no more than where the error is. */
  boolean saysNothing() {
    return saysNothing;
  }

  /** Of an error nothing is known of. */
  static Draft nothing(String what, String remedy) {
    Draft draft = of(what, remedy);
    draft.saysNothing = true;
    return draft;
  }

  /** What the first suggestion changes in the text; empty where it is none that does. */
  Optional<List<TextEdit>> firstEdits() {
    return fixes.stream().limit(1).map(Fix::edits).filter(edits -> !edits.isEmpty()).findFirst();
  }

  /** One that goes before all others. */
  Draft firstFix(Fix fix) {
    fixes.addFirst(fix);
    return this;
  }

  /** A statement to run by hand. */
  Draft run(String title, String sql) {
    return fix(Fix.run(title, sql));
  }

  Draft check(String how) {
    check = Optional.of(how);
    return this;
  }

  Explanation finish(String again) {
    return new Explanation(what, why, remedy, evidence, fixes, check, again);
  }
}
