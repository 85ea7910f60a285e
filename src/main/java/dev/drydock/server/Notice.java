package dev.drydock.server;

import java.util.Optional;

/**
 * A notice or warning the server sent while a statement ran.
 *
 * @param severity NOTICE, WARNING, INFO, …
 * @param sqlState {@code 00000} for a plain notice; that of the duplicate for "already exists,
 *     skipping"
 */
public record Notice(
    String severity,
    String sqlState,
    String message,
    Optional<String> detail,
    Optional<String> hint) {}
