package dev.drydock.profile;

/** What may be done through a profile. */
public sealed interface ProfileKind {
  /** As long as nothing else is said: everything but unlocking the console. */
  ProfileKind USUAL = new Ordinary(false);

  /**
   * One to work with.
   *
   * @param consoleUnlocks whether a console tab may be unlocked for writing; never on production
   */
  record Ordinary(boolean consoleUnlocks) implements ProfileKind {}

  /**
   * One for people who may look and never break: nothing is written through it, neither to the
   * database nor to the folder.
   *
   * @param passphrase asked for before it is changed or deleted
   */
  record Support(Passphrase passphrase) implements ProfileKind {}
}
