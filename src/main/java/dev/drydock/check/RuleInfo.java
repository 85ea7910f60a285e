package dev.drydock.check;

/**
 * What the built-in help says of a rule.
 *
 * @param id stable and short, for instance {@code unknown-relation}
 * @param title in a few words
 * @param why what PostgreSQL does, and to whom
 * @param safeForm how to write it instead; SQL is welcome
 */
public record RuleInfo(String id, String title, String why, String safeForm) {}
