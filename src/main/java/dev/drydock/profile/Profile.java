package dev.drydock.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A named place to work: a database, what it is for, and the folder of its migrations. Holds no
 * secret.
 *
 * @param name unique, chosen by the person
 * @param readOnly nothing is ever written through this profile
 * @param searchPath set on every session; empty keeps the server's own
 * @param role assumed by {@code SET ROLE} on every session
 * @param tool overrides what is recognised, by its id
 * @param history overrides the history table, {@code schema.table}
 * @param copyRows whether the rows of small tables may be copied to a scratch database; empty until
 *     somebody has said so
 * @param kind what may be done through it
 */
public record Profile(
    String name,
    Environment environment,
    Server server,
    boolean readOnly,
    Optional<Path> folder,
    List<String> searchPath,
    Optional<String> role,
    Timeouts timeouts,
    Optional<String> tool,
    Optional<String> history,
    Optional<Boolean> copyRows,
    ProfileKind kind) {

  public Profile {
    searchPath = List.copyOf(searchPath);
  }

  /** One whose rows nobody has said anything about. */
  public Profile(
      String name,
      Environment environment,
      Server server,
      boolean readOnly,
      Optional<Path> folder,
      List<String> searchPath,
      Optional<String> role,
      Timeouts timeouts,
      Optional<String> tool,
      Optional<String> history) {
    this(
        name,
        environment,
        server,
        readOnly,
        folder,
        searchPath,
        role,
        timeouts,
        tool,
        history,
        Optional.empty(),
        ProfileKind.USUAL);
  }

  /** Whether it is for people who only look. */
  public boolean support() {
    return kind instanceof ProfileKind.Support;
  }

  /** Whether a console tab may be unlocked for writing. */
  public boolean consoleUnlocks() {
    return kind instanceof ProfileKind.Ordinary(boolean unlocks)
        && unlocks
        && !readOnly
        && environment != Environment.PRODUCTION;
  }

  /** The same, for something else. */
  public Profile as(ProfileKind other) {
    return with(server, timeouts, copyRows, other);
  }

  /** The same on another server. */
  public Profile on(Server other) {
    return with(other, timeouts, copyRows, kind);
  }

  /** The same with other limits. */
  public Profile within(Timeouts others) {
    return with(server, others, copyRows, kind);
  }

  /** The same with a word on the rows of small tables. */
  public Profile copyingRows(Optional<Boolean> allowed) {
    return with(server, timeouts, allowed, kind);
  }

  private Profile with(
      Server otherServer,
      Timeouts otherTimeouts,
      Optional<Boolean> otherCopyRows,
      ProfileKind otherKind) {
    return new Profile(
        name,
        environment,
        otherServer,
        readOnly,
        folder,
        searchPath,
        role,
        otherTimeouts,
        tool,
        history,
        otherCopyRows,
        otherKind);
  }

  /** What was said, else only on a development database, where rows are nobody's secret. */
  public boolean mayCopyRows() {
    return copyRows.orElse(environment == Environment.DEVELOPMENT);
  }
}
