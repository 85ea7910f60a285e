package dev.drydock.run;

/**
 * Which statement, or which group of plain INSERTs, a report tells of.
 *
 * @param index from 0, of the first of a group
 * @param count statements in the group, 1 for a single one
 * @param line of its first token, from 1
 * @param endLine of its semicolon, or the file's last where it has none
 * @param sql its first 200 characters
 */
public record ReportedStatement(int index, int count, int line, int endLine, String sql) {}
