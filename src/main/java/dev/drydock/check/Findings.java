package dev.drydock.check;

import dev.drydock.migration.Version;
import dev.drydock.problem.Fix;
import dev.drydock.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes what one rule finds in one file. For the thread that runs the rule.
 *
 * <pre>{@code
 * findings.warning(from, to, "DROP TABLE orders removes 1,200 rows.")
 *     .danger(Danger.DATA_LOSS)
 *     .suggest("Rename it first and drop it a release later.");
 * }</pre>
 */
public final class Findings {
  private final CheckedFile file;
  private final RuleInfo rule;
  private final List<Entry> entries = new ArrayList<>();

  Findings(CheckedFile file, RuleInfo rule) {
    this.file = file;
    this.rule = rule;
  }

  /** Something PostgreSQL or the tool will refuse. Offsets into the file's text. */
  public Entry error(int start, int end, String message) {
    return add(Severity.ERROR, start, end, message);
  }

  /** Something that runs, and may hurt. */
  public Entry warning(int start, int end, String message) {
    return add(Severity.WARNING, start, end, message);
  }

  /** Something worth knowing. */
  public Entry info(int start, int end, String message) {
    return add(Severity.INFO, start, end, message);
  }

  private Entry add(Severity severity, int start, int end, String message) {
    Entry entry = new Entry(severity, file.span(start, end), message);
    entries.add(entry);
    return entry;
  }

  List<Finding> list() {
    // most rules find nothing in most files
    return entries.isEmpty() ? List.of() : entries.stream().map(this::finding).toList();
  }

  private Finding finding(Entry entry) {
    return new Finding(
        rule.id(),
        entry.severity,
        entry.danger,
        Optional.of(file.migration().file()),
        Optional.of(entry.span),
        file.migration().version().map(Version::text).stream().toList(),
        List.of(file.migration().file()),
        entry.message,
        entry.why.orElse(rule.why()),
        entry.suggestion.orElse(rule.safeForm()),
        entry.fixes,
        Optional.empty());
  }

  /** One finding that can be told more. */
  public static final class Entry {
    private final Severity severity;
    private final Span span;
    private final String message;
    private final List<Fix> fixes = new ArrayList<>();
    private Optional<Danger> danger = Optional.empty();
    private Optional<String> why = Optional.empty();
    private Optional<String> suggestion = Optional.empty();

    private Entry(Severity severity, Span span, String message) {
      this.severity = severity;
      this.span = span;
      this.message = message;
    }

    /** What it may do. */
    public Entry danger(Danger of) {
      danger = Optional.of(of);
      return this;
    }

    /** Instead of the rule's own reason. */
    public Entry because(String reason) {
      why = Optional.of(reason);
      return this;
    }

    /** Instead of the rule's safe form. */
    public Entry suggest(String text) {
      suggestion = Optional.of(text);
      return this;
    }

    /** A way out; the best is added first. */
    public Entry fix(Fix fix) {
      fixes.add(fix);
      return this;
    }
  }
}
