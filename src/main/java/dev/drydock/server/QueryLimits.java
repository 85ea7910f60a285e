package dev.drydock.server;

import java.time.Duration;

/**
 * What a query of a person's own may cost.
 *
 * @param statementTimeout zero for none
 * @param lockTimeout never zero
 */
public record QueryLimits(Duration statementTimeout, Duration lockTimeout) {}
