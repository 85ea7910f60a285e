package dev.drydock.run;

/**
 * The earlier statement without which this one would not have failed.
 *
 * @param file of that statement
 * @param line of its first token
 * @param object what it would have made, for instance {@code relation orders}
 */
public record FollowsFrom(String file, int line, String object) {}
