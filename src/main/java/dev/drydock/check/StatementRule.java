package dev.drydock.check;

/**
 * A rule that looks at one statement after the other. All of them look at a statement before any
 * looks at the next, so that what one has read of it serves the others.
 */
public abstract class StatementRule implements Rule {
  private final RuleInfo info;

  protected StatementRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      look(new Spot(file, statement, findings));
    }
  }

  /** Looks at one statement. */
  protected abstract void look(Spot spot);
}
