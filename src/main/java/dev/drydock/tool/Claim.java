package dev.drydock.tool;

/**
 * How strongly something looks like a tool's.
 *
 * @param strength 1 (would fit) to 100 (can be nothing else)
 * @param reason for people, for instance {@code config.toml beside the folder}
 */
public record Claim(int strength, String reason) {}
