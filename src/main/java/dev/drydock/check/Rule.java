package dev.drydock.check;

/**
 * One thing to look for in a migration.
 *
 * <p>Stateless, called on several threads at once. A rule that is not sure keeps silent: an error
 * that PostgreSQL would not raise is worse than one that is missed.
 */
public interface Rule {

  /** What the help says of it. */
  RuleInfo info();

  /**
   * Looks at one migration that is to run.
   *
   * @param file its statements, in order, each with what is there before it
   * @param findings takes what is found, under this rule's id
   */
  void check(CheckedFile file, Findings findings);
}
