package dev.drydock.explain;

import dev.drydock.explain.Failed.Ran;
import dev.drydock.problem.Fix;
import dev.drydock.sql.Script;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers why something is missing: for a pasted error, or for a name that was typed. */
public final class Diagnoser {
  private final Explainer explainer = Explainer.standard();

  /**
   * Answers for a pasted text, or for the name of a table, {@code table.column} or {@code
   * function()}; empty when it is none of them.
   *
   * @param trail what the folder's files do
   * @param lookup where the database is asked, if there is one
   */
  public Optional<Diagnosis> diagnose(String text, Trail trail, Optional<Lookup> lookup) {
    Optional<Pasted> pasted = PastedError.read(text);
    if (pasted.isPresent()) {
      return Optional.of(error(pasted.get(), LogRole.in(text), trail, lookup));
    }
    return Typed.name(text, new Live(lookup), trail).map(subject -> named(subject, trail, lookup));
  }

  /**
   * Answers for a statement that failed, with fixes as edits of its text.
   *
   * @param trail what the folder's files do
   * @param lookup where the database is asked, if there is one
   */
  public Diagnosis diagnose(Failed failed, Trail trail, Optional<Lookup> lookup) {
    Case failure = new Case(failed, trail, new Live(lookup));
    Explanation explanation = explainer.explain(failed, trail, lookup);
    Optional<Subject> subject = Subject.of(failure);
    return subject.isPresent()
        ? missing(subject.get(), failure, explanation, Optional.empty())
        : Others.of(failure, explanation);
  }

  private Diagnosis error(
      Pasted pasted, Optional<String> role, Trail trail, Optional<Lookup> lookup) {
    Optional<Blamed> blamed =
        pasted
            .statement()
            .or(pasted::line)
            .map(Script::parse)
            .flatMap(script -> Blamed.in(script, pasted.error()));
    Optional<Failed.Source> source = blamed.map(Blamed::source);
    Optional<Recalled> recalled = Recalled.in(trail, pasted);
    Failed failed =
        recalled
            .map(known -> new Failed(known.error(), Optional.of(known.source()), Ran.UNKNOWN))
            .orElseGet(
                () ->
                    new Failed(
                        blamed.map(Blamed::error).orElse(pasted.error()), source, Ran.UNKNOWN))
            .by(role);
    Case failure = new Case(failed, trail, new Live(lookup));
    Explanation plain =
        placeless(explainer.explain(failed, trail, lookup), source, pasted.statement().isPresent());
    Explanation explanation =
        pasted.migration().map(name -> PrismaFailed.told(plain, failure, name)).orElse(plain);
    Optional<Subject> subject = Subject.of(failure);
    if (subject.isPresent()) {
      return missing(subject.get(), failure, explanation, pasted.code());
    }
    return Things.there(failure, explanation).orElseGet(() -> Others.of(failure, explanation));
  }

  /** A typed name is looked for as if an error had said that it is not there. */
  private Diagnosis named(Subject subject, Trail trail, Optional<Lookup> lookup) {
    Failed failed = new Failed(subject.asError(), Optional.empty(), Ran.UNKNOWN);
    Case failure = new Case(failed, trail, new Live(lookup));
    Explanation explanation =
        looked(placeless(explainer.explain(failed, trail, lookup), Optional.empty(), false));
    return missing(subject, failure, explanation, Optional.empty());
  }

  /** Of a name there is nothing to run again. */
  private static Explanation looked(Explanation explanation) {
    return new Explanation(
        explanation.what(),
        explanation.why(),
        explanation.remedy(),
        explanation.evidence(),
        explanation.fixes(),
        explanation.check(),
        "Nothing was run: the name was only looked for.");
  }

  private static Diagnosis missing(
      Subject subject, Case failure, Explanation explanation, Optional<String> code) {
    Search search = new Search(failure, subject);
    Search.Found found = search.run(code);
    boolean lacks = found.verdict() == Diagnosis.Verdict.OTHER_SHAPE && found.remedy().isPresent();
    Explanation told =
        lacks
            ? instead(explanation, found.remedy().get())
            : found.remedy().isPresent()
                ? new Explanation(
                    found.answer(),
                    Optional.empty(),
                    found.remedy().get(),
                    search.evidence(),
                    found.fixes(),
                    Optional.empty(),
                    explanation.again())
                : found.verdict() == Diagnosis.Verdict.NEVER_CREATED
                    ? Near.last(explanation, subject.kind() == Subject.Kind.COLUMN)
                    : explanation;
    return new Diagnosis(
        subject.kind().name().toLowerCase(Locale.ROOT),
        subject.shown(),
        found.verdict(),
        found.answer(),
        search.trail(),
        told);
  }

  /** What was found in folder and database together knows better than the error alone. */
  private static Explanation instead(Explanation explanation, String remedy) {
    return new Explanation(
        explanation.what(),
        Optional.empty(),
        remedy,
        explanation.evidence(),
        explanation.fixes(),
        explanation.check(),
        explanation.again());
  }

  /**
   * Edits are of no file here: a whole statement is given as it should be, the rest by its title.
   */
  private static Explanation placeless(
      Explanation explanation, Optional<Failed.Source> source, boolean whole) {
    List<Fix> fixes =
        explanation.fixes().stream()
            .map(
                fix ->
                    fix.edits().isEmpty()
                        ? fix
                        : new Fix(
                            fix.title(),
                            List.of(),
                            Optional.empty(),
                            source
                                .filter(s -> whole)
                                .map(s -> Mended.text(s.script().text(), fix.edits()))))
            .toList();
    return explanation.with(fixes);
  }
}
