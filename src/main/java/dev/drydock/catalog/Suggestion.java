package dev.drydock.catalog;

import dev.drydock.sql.QuotedNames;

/**
 * A name that was probably meant.
 *
 * @param reason why it is offered; the better reasons come first
 */
public record Suggestion(Candidate candidate, Reason reason) {

  /** Why a name is near, from the best reason to the weakest. */
  public enum Reason {
    OTHER_SCHEMA("has this name in another schema"),
    QUOTING("differs in upper and lower case only"),
    FOREIGN_KEY("refers to the table this name speaks of"),
    SAME_WORDS("has the same words"),
    ABBREVIATED("is the same but for a word written short"),
    SAME_ROLE("usually has this meaning"),
    SPELLING("is spelled nearly the same"),
    SHARED_WORDS("shares words with it"),
    SIMILAR("looks similar");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** It, for people, to stand behind a name. */
    public String words() {
      return words;
    }
  }

  /** Why it is offered, for people, to stand behind its name. */
  public String words() {
    if (reason != Reason.QUOTING) {
      return reason.words;
    }
    return reason.words
        + (sql().equals(candidate.name())
            ? ": all of it is in lower case"
            : ", so it needs double quotes");
  }

  /** The name alone as SQL text, quoted where it must be. */
  public String sql() {
    return QuotedNames.quoted(candidate.name());
  }

  /** With its schema where it has one, as SQL text. */
  public String qualifiedSql() {
    return candidate.schema().map(schema -> QuotedNames.quoted(schema) + ".").orElse("") + sql();
  }
}
