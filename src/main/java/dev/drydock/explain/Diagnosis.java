package dev.drydock.explain;

import java.util.List;
import java.util.Locale;

/**
 * Why something is not found, not as it should be, or not allowed.
 *
 * @param kind {@code table}, {@code column}, {@code function}, {@code object}, or {@code error} for
 *     an error that is about none of them
 * @param name as it was asked for; of a column with its table where that is known
 * @param answer the verdict in one sentence
 * @param trail what the folder's files do to it, in order
 * @param explanation what the error means, with evidence and ways out
 */
public record Diagnosis(
    String kind,
    String name,
    Verdict verdict,
    String answer,
    List<Trail.Step> trail,
    Explanation explanation) {

  public Diagnosis {
    trail = List.copyOf(trail);
  }

  /** What is found to be the matter. */
  public enum Verdict {
    /** Nothing here makes it or has a near name. */
    NEVER_CREATED,
    /** A file of the folder makes it and is not applied here. */
    NOT_APPLIED,
    DROPPED,
    RENAMED,
    /** A file makes it and counts as applied, and it is not there. */
    GONE,
    /** In a schema that is not on the search path. */
    OTHER_SCHEMA,
    NEAR_NAME,
    /** Upper and lower case, or the wrong quotes. */
    QUOTING,
    /** It is there, made by something else and in another shape. */
    OTHER_SHAPE,
    NO_PRIVILEGE,
    ROW_SECURITY,
    /** It is there and may be used. */
    PRESENT,
    /** There is no database to ask, and the folder does not tell. */
    UNKNOWN,
    /** The error is of another sort; the explanation tells. */
    OTHER;

    /** As on the command line: {@code never-created}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
