package dev.drydock.migration;

/**
 * A checksum in its tool's own notation.
 *
 * @param algorithm for instance {@code sha256}, {@code md5}, {@code crc32}
 * @param value as it would stand in the history table
 */
public record Checksum(String algorithm, String value) {}
