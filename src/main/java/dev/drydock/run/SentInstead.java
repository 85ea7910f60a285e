package dev.drydock.run;

/**
 * What is sent in place of a statement.
 *
 * @param note for people
 */
record SentInstead(String text, String note) {}
