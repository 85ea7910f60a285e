package dev.drydock.check;

import dev.drydock.check.schema.Schema;
import dev.drydock.migration.CheckSettings;
import dev.drydock.migration.Parallel;
import dev.drydock.problem.Problem;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** Runs rules over the migrations of a folder. Keeps nothing between two calls. */
public final class Check {
  private final Rules rules;

  public Check(Rules rules) {
    this.rules = rules;
  }

  /** The rules that are run. */
  public Rules rules() {
    return rules;
  }

  /**
   * Checks every migration, on several threads.
   *
   * @param subjects those that are to run, in order
   * @param schema made of the same subjects
   * @return findings by file, in order, suppressed ones among them
   */
  public List<Finding> all(
      List<Subject> subjects, Schema schema, Surroundings surroundings, CheckSettings settings) {
    return some(subjects, subject -> true, schema, surroundings, settings);
  }

  /**
   * Checks some of the migrations.
   *
   * @param subjects all that are to run, in order
   * @param wanted those that are looked at
   * @return findings by file, in order, suppressed ones among them
   */
  public List<Finding> some(
      List<Subject> subjects,
      Predicate<Subject> wanted,
      Schema schema,
      Surroundings surroundings,
      CheckSettings settings) {
    List<Placed> placed = new ArrayList<>();
    int moment = 1;
    for (Subject subject : subjects) {
      if (!subject.unread() && wanted.test(subject)) {
        placed.add(new Placed(subject, moment));
      }
      moment += subject.script().statements().size();
    }
    Verdicts verdicts = new Verdicts(settings);
    return Parallel.map(placed, one -> one(file(one, schema, surroundings), verdicts)).stream()
        .flatMap(List::stream)
        .toList();
  }

  /** What is wrong with folder, history and texts by themselves, as findings. */
  public static List<Finding> ofProblems(List<Problem> problems, CheckSettings settings) {
    Verdicts verdicts = new Verdicts(settings);
    return problems.stream()
        .map(ProblemFindings::of)
        .flatMap(finding -> verdicts.of(finding).stream())
        .toList();
  }

  /** With the moment of its first statement, counted over the whole folder. */
  private record Placed(Subject subject, int first) {}

  private static CheckedFile file(Placed placed, Schema schema, Surroundings surroundings) {
    Subject subject = placed.subject();
    List<CheckedStatement> statements = new ArrayList<>();
    Transactions transactions = new Transactions(subject.wrapping());
    int moment = placed.first();
    for (Statement statement : subject.script().statements()) {
      OptionalInt transaction = transactions.take(statement);
      statements.add(
          new CheckedStatement(
              statement,
              subject.shapes().get(statement.index()),
              schema.before(moment),
              transaction,
              transactions.ofTheFile(),
              new Readings(subject.script(), statement)));
      transactions.passed(statement);
      moment++;
    }
    return new CheckedFile(
        subject.migration(),
        subject.script(),
        statements,
        subject.wrapping(),
        schema.before(Integer.MAX_VALUE),
        surroundings);
  }

  private List<Finding> one(CheckedFile file, Verdicts verdicts) {
    List<Suppression> suppressions = SuppressionComments.of(file.script());
    Set<Suppression> used = new HashSet<>();
    List<Finding> found = new ArrayList<>();
    for (Findings findings : looked(file)) {
      for (Finding finding : findings.list()) {
        verdicts.of(finding).map(f -> suppressed(f, suppressions, used)).ifPresent(found::add);
      }
    }
    UnusedSuppression.of(file, suppressions, used, rules).stream()
        .flatMap(finding -> verdicts.of(finding).stream())
        .forEach(found::add);
    return found;
  }

  /** What each rule finds, in their order. */
  private List<Findings> looked(CheckedFile file) {
    List<Findings> all = new ArrayList<>();
    Map<StatementRule, Findings> byStatement = new LinkedHashMap<>();
    for (Rule rule : rules.all()) {
      Findings findings = new Findings(file, rule.info());
      all.add(findings);
      if (rule instanceof StatementRule ofStatements) {
        byStatement.put(ofStatements, findings);
      } else {
        rule.check(file, findings);
      }
    }
    for (CheckedStatement statement : file.statements()) {
      byStatement.forEach((rule, findings) -> rule.look(new Spot(file, statement, findings)));
    }
    return all;
  }

  private static Finding suppressed(
      Finding finding, List<Suppression> suppressions, Set<Suppression> used) {
    for (Suppression suppression : suppressions) {
      if (suppression.covers(finding)) {
        used.add(suppression);
        return finding.counts() ? finding.suppressed(suppression.reason()) : finding;
      }
    }
    return finding;
  }
}
